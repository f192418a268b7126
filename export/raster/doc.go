// Package raster draws laid-out pages as pictures, for a preview: the same pages, the same outlines and the same places
// as in the PDF that package draw writes. It fills outlines with golang.org/x/image and makes lines into outlines itself.
package raster

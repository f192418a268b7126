#!/usr/bin/env bash
# One workshop in the real window, by keyboard alone: from an empty data folder to four PDFs, with a restart in between.
# What was kept is read from the plain files and the PDFs, not from the window. Needs ./kept (make build).
#   PICTURES=FOLDER scripts/window-test.sh    keeps a picture of every step in FOLDER
# shellcheck disable=SC1111,SC1112 # the typographic quotes are meant: people type them
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh
provide "$window_test_needs" "The window test needs a screen that nobody sees, a keyboard that nobody touches, and tools that read PDFs."
. scripts/window.sh

data=$work/data
prints="$work/home/Kept prints"
title='Keeping our word – Tuesday'

# go_to STEP: to a step by its name, the way any command is reached.
go_to() {
  key ctrl+k
  line "$1"
}

# fields TEXT...: fills one field after the other; an empty one is passed over.
fields() {
  local text
  for text in "$@"; do
    [[ -z $text ]] || type_text "$text"
    key Tab
  done
}

# lines TEXT...: captures one note after the other, as while a group calls them out.
lines() {
  local text
  for text in "$@"; do
    line "$text"
  done
}

# saved TEXT: does the plain file of a workshop hold it?
saved() {
  grep -qF -- "$1" "$data"/workshops/*.kept
}

not_saved() {
  ! saved "$1"
}

# all_saved TEXT...: waits until every TEXT is in the plain file.
all_saved() {
  local text
  for text in "$@"; do
    wait_until 5 "“$text” in the saved file" saved "$text"
  done
}

roles=('Energy adviser' 'Billing specialist')
people=('Penny Plumtree, Energy adviser' 'Zoë Ångström, Energy adviser' 'Rufus Holloway, Billing specialist' 'Miyu 田中, Billing specialist')
names=('Penny Plumtree' 'Zoë Ångström' 'Rufus Holloway' 'Miyu 田中')
promises=('You only explain it once.' 'We tell you the next step and when it comes.')
behaviours=(
  'Ask “What have you already been told?” before you search the account'
  'Say the next step, the date and your name before you hang up'
  'Repeat the reason for the call in the customer’s own words'
  'Write what was promised in the first line of the note'
  'Answer an adviser’s query the same day'
  'Ring the customer before a corrected bill goes out'
)
blockers=('Credits above five pounds need approval' 'Notes are cut off after 200 letters' 'Two systems show two different dates')
commitments=(
  'ask what people have already been told'
  'say the date of the next step'
  'write the promise in the first line'
  'ring before a corrected bill goes out'
)

# sheet ANSWERS: one rater's fourteen answers, in the order in which the screen asks; then the next person.
sheet() {
  local at
  for ((at = 0; at < ${#1}; at++)); do
    key "${1:at:1}"
  done
  key Return
}

# saved_times N TEXT: does TEXT stand in N lines of the plain file?
saved_times() {
  [[ $(grep -cF -- "$2" "$data"/workshops/*.kept) -eq $1 ]]
}

# open_first TITLE: opens the first workshop of the list, which may not be there yet, and tells whether it is open.
open_first() {
  key Return
  window_is_called "$1"
}

start_display 1280x800
start_app ./kept -data "$data"
wait_for_file 10 "$data/kept.db"
sleep .5 # from an open data folder to the first three choices
shot first-time

key ctrl+n
fields "$title"
type_text 'Quillbrook Energy'
key Return
wait_for_file 5 "$data/workshops/*.kept"
wait_until 5 "the new workshop in the window" window_is_called "$title"

key ctrl+Next
lines "${roles[@]}"
key Tab
lines "${people[@]}"
shot setup
all_saved "$title" "${roles[@]}" "${names[@]}"

go_to 'Welcome'
fields 'Agree what keeping our promises looks like' 'Households contact us once and pay on time'
# The clock of the day runs on a goroutine of its own: started, looked at, and paused.
key F8
sleep 1.2
key F9
shot welcome
key Escape F8

go_to 'Promises'
lines "${promises[0]}" 'We tell you something.'
# In place, in the large type: a field that has never been painted takes the keyboard.
key Down Return ctrl+a
type_text "${promises[1]}"
key Return Escape
shot promises
all_saved "${promises[@]}"

go_to 'Behaviours'
lines "${behaviours[@]:0:3}"
key Tab Up
lines "${behaviours[@]:3}"
shot behaviours
all_saved "${behaviours[@]}"

# A slip, taken back with one key.
slip='A note that was never meant'
line "$slip"
all_saved "$slip"
key ctrl+z
wait_until 5 "the undone note to leave the saved file" not_saved "$slip"
shot undone

# Every behaviour becomes a priority: P on each card, column by column.
key ctrl+Next ctrl+Next ctrl+Next
key p Down p Down p Right
key p Down p Down p
wait_until 5 "six priorities" saved_times 6 '"status": "priority"'
shot priorities

go_to 'Blockers'
lines "${blockers[@]}"
shot blockers
all_saved "${blockers[@]}"

go_to 'Approach'
for answers in 24523244444323 24423254434323 34523244443323; do
  sheet "$answers"
done
wait_until 5 "three raters" saved_times 3 '"rater_kind"'
key ctrl+Next ctrl+Next
shot choose
key Return
wait_until 5 "the approach of a role" saved_times 1 '"band"'
shot approach

go_to 'Commitments'
for text in "${commitments[@]}"; do
  type_text "$text"
  key alt+Down
done
shot commitments
all_saved "${commitments[@]}"

quit_app
start_app ./kept -data "$data"
wait_until 10 "the workshop to open again" open_first "$title"
shot again
all_saved "$title" "${names[@]}" "${promises[@]}" "${behaviours[@]}" "${blockers[@]}" "${commitments[@]}"
./kept check "$data"/workshops/*.kept >"$work/check" || true
grep -q 'my own choice' "$work/check" || die "kept check did not ask whether the commitments are their owners' choice"

key ctrl+p
# The commitments are private until somebody says otherwise: tick that they are printed for their owners, then print.
# On the way, the choice of a folder opens and goes again.
key shift+Tab Return
sleep .3
shot folder
key Escape shift+Tab space
shot prints
key Tab Tab Return
for document in plan commitments charter signin; do
  file=$prints/$document.pdf
  wait_for_file 20 "$file"
  qpdf --check "$file" >/dev/null || die "$document.pdf is damaged"
done
shot printed

# printed DOCUMENT TEXT...: is every TEXT on the pages? Line breaks on the page do not matter.
printed() {
  local document=$1 page text
  shift
  page=$(pdftotext -layout "$prints/$document.pdf" - | tr -s '[:space:]' ' ')
  for text in "$@"; do
    [[ $page == *"$text"* ]] || die "“$text” is not in $document.pdf"
  done
}
printed signin "${names[@]}"
printed commitments "${names[@]}" "${commitments[@]}"
printed charter "${promises[@]}"
printed plan "${promises[@]}"

# The pages of the first document, looked at and left.
key Escape ctrl+p Tab Tab Tab Tab Return
sleep .5
key Next
shot preview
key Escape Escape

quit_app
if grep -F 'Error in Fyne call thread' "$app_log"; then
  die "a widget was touched from the wrong goroutine"
fi
echo "window test: one workshop by keyboard, kept through a restart, and printed."

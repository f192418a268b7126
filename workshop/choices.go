package workshop

// Format tells how long the workshop is (M§2.0).
type Format string

// The formats of a workshop.
const (
	NinetyMinutes Format = "90min"
	HalfDay       Format = "half_day"
	FullDay       Format = "full_day"
	CustomFormat  Format = "custom"
)

// Kind tells a first workshop from a follow-up and from a practice run for new trainers.
type Kind string

// The kinds of workshop.
const (
	FirstWorkshop    Kind = "first"
	FollowUpWorkshop Kind = "follow_up"
	TrainTheTrainer  Kind = "train_the_trainer"
)

// Sector picks example wording and the word for customers, nothing else.
type Sector string

// OtherSector is the sector of an organisation that fits no other.
const OtherSector Sector = "other"

// Dimension tells whether a goal is about what customers think and feel, or what they do.
type Dimension string

// The dimensions of a goal.
const (
	AttitudeGoal  Dimension = "attitude"
	BehaviourGoal Dimension = "behaviour"
)

// Side tells whether a role meets customers.
type Side string

// The two sides of the house.
const (
	CustomerFacing  Side = "customer_facing"
	BehindTheScenes Side = "behind_the_scenes"
)

// Level tells whom a role leads.
type Level string

// The levels of a role.
const (
	Frontline    Level = "frontline"
	ManagerLevel Level = "manager"
	LeaderLevel  Level = "leader"
)

// Attendance tells whether a participant came.
type Attendance string

// The states of attendance.
const (
	Invited Attendance = "invited"
	Present Attendance = "present"
	Absent  Attendance = "absent"
)

// BehaviourKind tells what sort of thing is done (M§3.10).
type BehaviourKind string

// The kinds of behaviour.
const (
	QuestionKind    BehaviourKind = "question"
	WordingKind     BehaviourKind = "wording"
	RapportKind     BehaviourKind = "rapport"
	ActionKind      BehaviourKind = "action"
	BoundaryKind    BehaviourKind = "boundary"
	SharingKind     BehaviourKind = "information_sharing"
	ImprovementKind BehaviourKind = "improvement"
)

// Prescription tells how closely a behaviour is set (M§3.10).
type Prescription string

// How closely a behaviour is set: the same every time, our way in own words, own judgement.
const (
	Fixed  Prescription = "fixed"
	Guided Prescription = "guided"
	Open   Prescription = "open"
)

// BehaviourStatus tells how far the group has taken a behaviour: draft, shortlisted, priority, or parked at any time.
type BehaviourStatus string

// The states of a behaviour.
const (
	DraftBehaviour       BehaviourStatus = "draft"
	ShortlistedBehaviour BehaviourStatus = "shortlisted"
	PriorityBehaviour    BehaviourStatus = "priority"
	ParkedBehaviour      BehaviourStatus = "parked"
)

// BlockerType tells what sort of thing is in the way (M§6.1).
type BlockerType string

// The types of blocker that rules refer to; [Values] lists them all.
const (
	ProcessBlocker BlockerType = "process"
	ToolBlocker    BlockerType = "tool"
	MindsetBlocker BlockerType = "mindset"
)

// Cause tells why a blocker stops people: capability, opportunity or motivation (M§6.2).
type Cause string

// Challenge is one of the seven mindset challenges, M1 to M7 (M§5.11); empty for other blockers.
type Challenge string

// Remover tells who can remove a blocker (M§6.4).
type Remover string

// Who can remove a blocker.
const (
	TeamRemoves       Remover = "team"
	ManagerRemoves    Remover = "manager"
	LeadershipRemoves Remover = "leadership"
)

// What the removal of a blocker may need from somebody else (M§6.4).
const (
	NeedsPermission      = "permission"
	NeedsMoney           = "money"
	NeedsPolicy          = "policy"
	NeedsOtherDepartment = "other_department"
)

// BlockerStatus tells what became of a blocker.
type BlockerStatus string

// The states of a blocker.
const (
	OpenBlocker       BlockerStatus = "open"
	InProgressBlocker BlockerStatus = "in_progress"
	RemovedBlocker    BlockerStatus = "removed"
	AcceptedBlocker   BlockerStatus = "accepted"
	EscalatedBlocker  BlockerStatus = "escalated"
)

// Verb tells what an action does to a rule, step or tool (M§6.5).
type Verb string

// The verbs of an action.
const (
	Update    Verb = "update"
	Eliminate Verb = "eliminate"
	Create    Verb = "create"
	Keep      Verb = "keep"
)

// Area tells where an action makes its change.
type Area string

// ProcessArea is the area that an action starts with.
const ProcessArea Area = "process"

// Answer is what a leader replied to an escalated question; empty until the reply comes.
type Answer string

// ActionStatus tells how far an action is.
type ActionStatus string

// The states of an action.
const (
	NotStarted    ActionStatus = "not_started"
	DoingAction   ActionStatus = "doing"
	DoneAction    ActionStatus = "done"
	StoppedAction ActionStatus = "stopped"
)

// RaterKind is the only thing kept about the person who gave a set of answers.
type RaterKind string

// The kinds of rater.
const (
	MemberRater      RaterKind = "member"
	ManagerRater     RaterKind = "manager"
	LeaderRater      RaterKind = "leader"
	FacilitatorRater RaterKind = "facilitator"
)

// Band is a stretch of the line from closely managed behaviours to a grown mindset (M§5.4).
type Band string

// The bands of the line, from its managed to its mindset end.
const (
	StrongBM      Band = "strong_bm"
	LeanBM        Band = "lean_bm"
	Blend         Band = "blend"
	LeanMindset   Band = "lean_mindset"
	StrongMindset Band = "strong_mindset"
)

// Confidence tells how far the answers about a role can be relied on (M§5.5); empty when nobody answered.
type Confidence string

// The degrees of confidence.
const (
	LowConfidence    Confidence = "low"
	MediumConfidence Confidence = "medium"
	HighConfidence   Confidence = "high"
)

// CommitmentKind tells a personal commitment from a leader's.
type CommitmentKind string

// The kinds of commitment.
const (
	PersonalCommitment   CommitmentKind = "personal"
	LeadershipCommitment CommitmentKind = "leadership"
)

// Theme is what a leadership commitment is about; empty for a personal one.
type Theme string

// GoFirst is the theme that a leader's commitment starts with.
const GoFirst Theme = "go_first"

// Share tells who may see something.
type Share string

// Who may see a commitment, from nobody else to everybody (M§3.10).
const (
	PrivateShare      Share = "private"
	BuddyManagerShare Share = "buddy_manager"
	TeamShare         Share = "team"
	PublicShare       Share = "public"
)

// ForTeam tells whether the whole team may see it, or everybody (M§7.7).
func (s Share) ForTeam() bool { return s == TeamShare || s == PublicShare }

// CommitmentStatus tells what became of a commitment.
type CommitmentStatus string

// The states of a commitment.
const (
	ActiveCommitment   CommitmentStatus = "active"
	HabitCommitment    CommitmentStatus = "habit"
	ChangedCommitment  CommitmentStatus = "changed"
	ReleasedCommitment CommitmentStatus = "released"
)

// Holds tells whether a commitment is still kept: one that was changed or let go is history.
func (s CommitmentStatus) Holds() bool { return s != ChangedCommitment && s != ReleasedCommitment }

// WorkshopMoment is the value of Blocker.Raised for a blocker raised on the day itself.
const WorkshopMoment = "workshop"

// StepID names a step of the workshop in files (M§0.3).
type StepID string

// The thirteen steps, in their order.
const (
	SetUp           StepID = "setup"
	Welcome         StepID = "welcome"
	Customers       StepID = "customers"
	Focus           StepID = "focus"
	PromisesStep    StepID = "promises"
	BehavioursStep  StepID = "behaviours"
	Practise        StepID = "practise"
	BlockersStep    StepID = "blockers"
	ApproachStep    StepID = "approach"
	SupportStep     StepID = "support"
	CommitmentsStep StepID = "commitments"
	Close           StepID = "close"
	FollowUp        StepID = "follow_up"
)

// AllSteps returns the thirteen steps in their order (M§0.3).
func AllSteps() []StepID {
	return []StepID{SetUp, Welcome, Customers, Focus, PromisesStep, BehavioursStep, Practise, BlockersStep,
		ApproachStep, SupportStep, CommitmentsStep, Close, FollowUp}
}

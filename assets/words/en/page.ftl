# The window's texts. Plain words: verb first on buttons, no blame, the same word for the same thing.

language-name = English
app-name = MVP-loggen

# Navigation
nav-label = Main menu
nav-week = This week
nav-classes = Classes
nav-staff = Staff
nav-fidelity = Fidelity
nav-report = Report
nav-file = File for the district
nav-settings = Settings and history
saved-at = All saved, last { $time }
saved = Everything is saved
undo = Undo
redo = Redo
undo-label = Last done
undo-ask = Undo: { $text }
undo-ask-lead = This was changed afterwards and is overwritten if you undo.
undo-field = Entry
undo-now = Now
undo-then = If you undo
undo-anyway = Undo all the same
undo-keep = Keep it as it is
undo-kept = Kept
close = Close
saves-itself = Changes are saved at once.
problem-unknown = Something went wrong ({ $code }). What you have saved is still there.
closed-title = The records are not open
closed-again = Try again
rescue-title = Go back to a backup
rescue-how = The file with the records is damaged. The latest whole copy takes its place, and what can still be read in the damaged file is added. The damaged file is kept beside it.
rescue-best = Go back to { $day }
rescue-others = Other copies
rescue-none = There is no whole copy on this computer. If you have a copy elsewhere, take the damaged file out of the folder and begin with the copy.

# Made-up school
sample-banner = You are looking around a made-up school. Nothing here is real.
sample-remove = Remove it and begin with your own

# Welcome
welcome-title = Welcome to MVP-loggen
welcome-lead = Everything stays on this computer until you save a file yourself.
welcome-does = You log the lessons at your school and see what is missing.
welcome-does-office = You read in the units' files, see who needs support and get the status report.
welcome-own = Get started
welcome-school = The school's name
welcome-edition = The programme's manual
edition-with-lessons = { $name } ({ $count } lessons)
welcome-classes = Paste the classes
welcome-classes-hint = One class a line. You can copy a column from Excel.
pasted-class = { $name } ({ $count } pupils)
welcome-first = When is the first lesson? (if you know)
welcome-first-hint = For example w36 tue or 2026-09-01. You can fill it in later.
welcome-start = Begin
welcome-look = Look around first
welcome-look-text = Open a made-up school with classes, lessons and staff. You can try everything and remove it with one click.
welcome-look-button = Look around a made-up school
welcome-invited = I have an invitation
welcome-invited-text = A colleague already uses MVP-loggen for the unit. Choose the invitation that you were given, and you log together.
welcome-invited-button = Choose the invitation
welcome-language = Language

# This week
week-title = Week { $week }
week-today = { $span }. Today is { $day }.
week-overdue = Overdue
week-overdue-count = { $count ->
    [one] 1 lesson is waiting to be logged
   *[other] { $count } lessons are waiting to be logged
}
week-overdue-first = { $count } lessons wait to be logged. The first in each class stands here.
week-due = This week
week-nothing-due = No more lessons are planned this week.
week-lesson = lesson { $number }
week-held = Held
week-held-on = { $name } lesson { $number } was held { $day }
week-other-day = another day …
week-other-day-for = { $name } lesson { $number }, another day
week-details = with details
week-details-for = { $name } lesson { $number } with details
week-logged = Held
week-checklist-for = Fill in the checklist for { $name } lesson { $number }
week-checklist = Fill in the checklist
week-classes = Classes and lessons
week-missing = Missing
week-missing-none = Nothing is missing right now.
week-support = Needs support

missing-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

# The strip
strip-caption = Classes and lessons
strip-help = Click a lesson to open it. Mark several with Ctrl and a click, or all between with Shift and a click. With the keys: the arrows move, Enter opens, Space marks, Ctrl+L logs.
strip-class = Class
strip-done = Held
strip-last = Latest
strip-note = Against the plan
strip-behind = { $count ->
    [one] one lesson behind the plan
   *[other] { $count } lessons behind the plan
}
strip-marked = { $count ->
    [one] 1 lesson marked
   *[other] { $count } lessons marked
}
strip-log-marked = { $count ->
    [one] Log as delivered
   *[other] Log as delivered
}
strip-unmark = Unmark
strip-nothing = The marked lessons are already logged. Enter opens a lesson to change it.
legend-label = What the signs mean
legend-held = delivered
legend-partly = partly
legend-overdue = overdue
legend-planned = planned
legend-cancelled = cancelled
legend-moved = rebooked

# Log a lesson
log-title = Log lesson { $number } for { $name }
log-change-title = Change lesson { $number } for { $name }
log-draft = This is a draft that you have not logged yet.
log-draft-drop = Discard the draft
log-status = How did the lesson go?
log-date = Date
log-date-moved = New day
log-date-hint = For example yesterday, 20/11 or w47 tue
log-today = today
log-leaders = Leaders present
log-substitute = A substitute took part
log-present = Pupils present
log-present-of = The class has { $enrolled } pupils. Leave empty if you do not know.
log-present-hint = Leave empty if you do not know.
log-form = Group form
log-order = Did you follow the manual's order?
log-yes = Yes
log-no = No
log-adaptations = Adaptations
log-obstacles = Obstacles
log-minutes-lost = Minutes lost
log-note = Note
log-note-hint = Do not write about individual pupils. The note stays at the school.
log-more = Adaptations, obstacles and note
log-keys = Enter saves. Esc closes and keeps a draft.
log-save = Log the lesson
log-change-save = Save the change
log-remove = Remove
checklist-title = Checklist
checklist-optional = The leaders' own answers, if you like. The keys 2, 1, 0, N and V answer and go on.
checklist-na-reason = Why does it not apply?
checklist-quality = How well did it go?
checklist-engagement = How engaged were the pupils?
checklist-scale-1 = 1 – lowest
checklist-scale-2 = 2
checklist-scale-3 = 3
checklist-scale-4 = 4 – highest

# Classes
classes-title = Classes
classes-year = School year { $year }
classes-add = Add classes
classes-add-save = Add
classes-none = Your classes will be here. Begin by pasting their names.
classes-archived = Archived classes
classes-restore = Take back
classes-restore-for = Take back { $name }
classes-about = About the classes
classes-pupils = Pupils
classes-leaders = Leaders
programme-mvp = MVP (Mentors in Violence Prevention)
programme-at = AT (Agera tillsammans)
classes-programme = Programme
classes-status = Status

# One class
class-title = Class { $name }
class-lessons = Lessons
class-about = About the class
class-name = Name
class-grade = Grade
class-age = Age
class-age-hint = For example 13–15.
class-grade-unknown = Do not know
class-grade-f = Preschool class
class-grade-n = Grade { $grade }
class-grade-g = Upper secondary { $grade }
class-pupils = Number of pupils
class-unknown-hint = Leave empty if you do not know.
class-split = Split the number
class-girls = Girls
class-boys = Boys
class-other = Other or unknown
class-leaders = Leaders
class-leaders-none = Add people under Staff. Then you can choose leaders here.
class-leaders-fill = { $count ->
    [one] Put them on one held lesson without leaders too
   *[other] Put them on { $count } held lessons without leaders too
}
class-untrained = (not trained)
class-plan = Plan
class-plan-start = First lesson
class-plan-pace = How often?
class-pace-7 = Every week
class-pace-14 = Every other week
class-pace-n = Every { $days } days
class-plan-hint = Lessons are planned on the same weekday and breaks are skipped. The result shows at once and can be undone.
class-replan-open = Move the rest of the plan …
class-replan-from = From lesson
class-replan-day = That lesson is held
class-replan = Replan
class-begin = Begin the programme
class-complete = Mark as completed
class-interrupt-open = The programme was interrupted …
class-interrupt-reason = Why was it interrupted? (if you know)
class-interrupt = Mark as interrupted
class-reopen = Open the programme again
class-archive = Archive the class
# The same class is there twice.
class-same-name = There is another class called { $name }. Is it the same class?
class-same-do = Yes, it is the same class
class-same-title = Is the class there twice?
class-same-text = If the class was entered on two computers, or under two names, they can become one. The lessons of both are then shown under { $name }. It can be undone.
class-same-label = Same class as
class-same-none = Choose a class
class-restore = Take the class back
class-is-archived = The class is archived.
class-back = All classes
class-skip = Skip to facts, leaders and plan
class-log = Log
class-log-for = Log lesson { $number }
class-change = Change
class-change-for = Change lesson { $number }, { $day }
class-planned = Planned { $day }
class-pupils-present = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}
class-no-checklist = no checklist

# Staff
staff-title = Staff
staff-trained-means = Trained means all three parts of the basic training.
staff-add = Add a person
staff-add-save = Add
staff-add-trained = Has the whole basic training in { $programme }
staff-add-when = When was the training completed?
staff-none = Those who lead the programme will be here. Begin by adding them.
staff-name = Name
staff-name-hint = Name or alias
staff-profession = Profession
staff-training = Training in { $programme }
staff-leads = Leads
staff-part-of = { $name }: { $part }
staff-part-date = { $part } in { $programme }, date
staff-date-unknown = no date
staff-date-hint = For example 2025-08-14, or May 2025. Leave empty if you do not know.
staff-all-date = Date of all parts in { $programme }
staff-employer = Employer
staff-email = E-mail
staff-protected = Protected identity
staff-protected-hint = The name is never part of the file for the district, of reports or of spreadsheets. A colleague's file has it.
staff-protected-hint-office = The name is never part of files for others, of reports or of spreadsheets.
staff-has-left = Has left
staff-left-when = Last day
staff-left-when-hint = For example 2026-06-12. Where you only know the month: write its last day.
staff-left-save = Save that the person has left
staff-last-day = last day { $day }
staff-left-change = Change the last day
staff-left-clear = Remove the last day
staff-left-save-day = Save the last day
staff-left-title = Have left
staff-left-on = left { $day }
staff-came-back = Has come back
staff-came-back-for = { $name } has come back

# Fidelity
fidelity-title = Fidelity
fidelity-method = School year { $year }. Calculated { $day } with { $method }.
fidelity-classes = Class by class
fidelity-class = Class
fidelity-all = All classes
fidelity-dos = Dose
fidelity-adherence = Adherence
fidelity-coverage = Coverage
fidelity-index = Index
fidelity-dos-means = held of the programme
fidelity-adherence-means = done as the manual says, by the leaders
fidelity-coverage-means = held lessons with a complete checklist
fidelity-observed-means = done as the manual says, by the observer
fidelity-index-means = dose and adherence together
fidelity-beside = Beside the index
fidelity-trained-pair = Lessons with two trained leaders
fidelity-half-group = Half-group lessons in half group
fidelity-order = The manual's order was followed
fidelity-present = Pupils present
fidelity-quality = Quality
fidelity-engagement = The pupils' engagement
fidelity-gap = Days between lessons
fidelity-how = How we count
fidelity-how-text = Each part of a lesson gives 2, 1 or 0 points. What does not apply and what is not answered does not count at all. The leaders' own answers and the observer's are kept apart.
fidelity-to-fill = Checklists to fill in
fidelity-to-fill-none = No held lesson lacks a complete checklist.
startup-title = Start-up steps { $term }
startup-value-0 = no
startup-value-1 = on the way
startup-value-2 = yes
startup-value-unknown = do not know
learned-title = Lessons learned
learned-add = Add
learned-text = What have you learned?
learned-text-hint = Do not write about individual pupils.
learned-heading = Heading
learned-heading-choose = Choose a heading
learned-heading-missing = Choose a heading, so that the lesson is found again.
learned-good = Good example: { $heading }
learned-challenge = Challenge: { $heading }
learned-phase = Phase
learned-none = Write down what next school year can use.
learned-search = Search the lessons learned
learned-filter = Show
learned-filter-all = All headings
learned-found = { $found } of { $all } lessons learned
learned-share = May go along in the file for the district
learned-remove = Remove
learned-remove-for = Remove the lesson learned: { $text }
focus-title = To work on
focus-hint = Choose 1–3 things. They stand in the report.
focus-item = Thing { $number }
focus-ideas = Ideas from the figures

# Report
pdf-year = School year
pdf-learned = Lessons learned in the report
pdf-save = Save PDF
pdf-pages = The pages
pdf-page = Page { $page } of { $pages }
pdf-text = The same content as text
pdf-print = Print
pdf-printed = The job has been handed to the printer. { $answer }
pdf-tables = Save the tables (CSV in a zip file)
pdf-tables-saved = The tables are saved: { $path }
pdf-saved = The report is saved: { $path }

# File for the district
file-title = File for the district
file-lead = The file is saved on this computer. Then you send it the way you have agreed on.
file-goes = What goes in the file
file-what = Data on
file-rows = Number
file-columns = What the file tells
file-missing = This is missing
file-missing-none = Nothing is missing.
file-withheld = What stays with you
file-names = Include the names of the staff
file-names-hint = Otherwise profession and training stand without names. People with protected identity are never included.
file-save = Save file
file-saved = The file is saved: { $path }
file-name = The file will be called { $name }

# Address cards and receivers
file-locked = The file is locked so that only { $names } and you can open it.
file-no-receiver = There is no receiver yet.
file-no-receiver-how = Ask whoever receives the file for an address card (a file that ends in .mvpkort) and choose it. That is needed only once.
file-texts = What you have written in your own words
file-texts-how = The texts go along as they stand. Take names of persons out before you save.
file-open-save = Save an open package
file-open-hint = A zip file with the same tables, for your own use. It is not locked and not signed.
card-choose = Choose the receiver's address card
card-choose-more = Add an address card
card-receivers = Others' address cards
district-choose = None chosen
district-other = Another one …
district-name = Name of the district
card-number = Control number
card-revoke = Block
card-own = Your address card
card-number-how = Read the number aloud when you talk, so that the other knows that the card is yours.
card-own-how = Send the card to whoever is to send files to you. Read out the control number when you talk.
card-save = Save card
card-saved = The address card is saved: { $path }. Its control number is { $number }.
key-sheet-save = Save key sheet
key-sheet-saved = The key sheet is saved: { $path }. Print it, put it in a safe place and delete the file.
key-sheet-how = The key sheet brings your keys back if the computer breaks. Keep it locked up.
key-restore-open = Restore keys from a key sheet
key-code = The code from the key sheet
key-code-hint = 14 groups of four characters
key-restore = Restore the keys
key-restore-not = Cancel
key-restored = The keys are back. Files that are locked for them can be opened again.
colleague-title = Colleagues in the same unit
colleague-none = A colleague who is to log on another computer needs an invitation. When you have read the colleague's first file, or added the colleague's address card, you can send files to each other.
colleague-how = The file for the colleague holds everything, names and notes too. Only the colleague and you can open it.
colleague-save = Save file for colleague
colleague-add = Add the colleague's address card
invitation-save = Save invitation
invitation-saved = The invitation is saved: { $path }

# Settings and history
settings-title = Settings and history
settings-look = Look
settings-language = Language
settings-theme = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = High contrast
settings-text = Text size
settings-zoom = Zoom
settings-percent = { $percent }%
settings-unit = About the school
settings-unit-name = Name
settings-unit-kind = Type of unit
settings-unit-code = School unit code
settings-unit-code-hint = Eight digits.
settings-unit-district = District
settings-unit-contact = Contact person
settings-breaks = Breaks
settings-breaks-none = There are no breaks yet. Lessons are not planned on breaks.
settings-breaks-usual = Add the usual breaks { $year }
settings-break-name = Name
settings-break-from = First day
settings-break-to = Last day
settings-break-add = Add a break
settings-folder = The records are in { $folder }
settings-version = Version { $version }
history-title = History
history-none = Everything that was done will be here. Most lines can be undone.
history-undone = undone
history-undo-for = Undo: { $text }
history-more = Show older

# New school year
newyear = New school year
newyear-title = School year { $year }
newyear-text = The classes go along into the new school year and continue where they were. Change any names that are new. A class without a name leaves the school.
newyear-now = Called now
newyear-then = Called then
newyear-name-for = { $name } will be called
newyear-leaves = leaves the school
newyear-none = All classes are already in that school year.
newyear-save = Move the classes

# Events beside the lessons
events-half-days = Knowledge half-days
events-half-days-none = There is no knowledge half-day this year.
events-add-half-day = Add a knowledge half-day
events-supervision = Supervision
events-supervision-none = There is no supervision this year.
events-add-supervision = Add supervision
events-present = How many came?
events-minutes = How many minutes?
events-who = Who took part?
events-came = { $count } took part
events-took = { $count } minutes

# The pupils' evaluation
evaluation-title = The pupils' evaluation
evaluation-add = Add a question
evaluation-question = Question
evaluation-agree = Quite true
evaluation-partly = Partly true
evaluation-disagree = Not true
evaluation-unsure = Do not know
evaluation-none = The pupils' anonymous answers, as counts for each question.

# Observer
observe = Observation
observe-for = Observation of lesson { $number }
observe-title = Observation of lesson { $number } in { $name }
observe-who = Who observed?
observe-somebody = Somebody else
observe-hint = The observer's answers are shown apart and never mixed with the leaders' own.
observe-save = Save the observation

# Blank checklist
blank-card = Checklist to print
blank-card-text = A blank checklist for each lesson, to take to the classroom.
blank-card-saved = The checklist is saved: { $path }

# Participation
settings-participation = Participation
settings-participation-none = Enter when the school started, even if that was before this app.
settings-participation-add = Add
settings-participation-change = What happened?
settings-participation-reason = Reason (if you like)
settings-remove = Remove
settings-remove-for = Remove { $name }

# Backups
backup-title = Backups
backup-how = Copies are made by themselves. Going back takes nothing away: today's state is saved first, and you can undo.
backup-none = The first copy is made today.
backup-look = Show
backup-look-for = Show the copy of { $day }
backup-now = Now
backup-then = Then
backup-classes = Classes
backup-lessons = Logged lessons
backup-checklists = Checklists
backup-people = People
backup-expected = Expected units
backup-hand-figures = Figures entered by hand
backup-texts = Own texts in the status report
backup-units-stay = What the units have sent stays, also after going back.
backup-go-back = Go back to this
backup-folder = The copies are in { $folder }

# Search or do
find-title = Search
find-label = What do you want to do?
find-hint = Type a few letters. Enter takes the first.
find-count = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
find-none = Nothing found. Try another word.
find-deadline = Last day for the files
find-names = Trained staff by name
find-also-names = män list names trained staff
find-also-schools = män new paused stopped schools
find-also-deadline = deadline due date reminder
find-letter = Letter to { $name }
find-also-units = school youth centre play park unit may need support sent missing
find-also-quality = remind reminder mail letter question missing
find-also-overview = report board pdf print spreadsheet csv compare
find-also-fidelity = checklist observation observer mf-1 dose coverage index start-up
find-also-report = report summary headteacher print
find-also-file = district send address card
find-also-sheets = spreadsheet excel import list
find-also-newyear = school year grade move up
find-also-backup = backup copy restore go back
find-also-look = dark light theme zoom text size larger language swedish contrast
find-also-archive = thin archive register
find-also-cards = card key control number
find-log = Log { $name } lesson { $number }

# Help
help-title = Help
help-terms = What the words mean
help-term-method = The name of the way of counting; figures counted in different ways are never compared.
help-term-dos = How much of the programme's lessons has been held; a partly held lesson counts as half.
help-term-adherence = How many of the parts of the lessons were done as the manual says; what does not apply or is not answered does not count.
help-term-coverage = How many of the held lessons have a complete checklist by the leaders; if it is low, adherence rests on few answers.
help-term-index = The mean of dose and adherence; it is shown when coverage is at least 80 % and at least half of the programme has been held or the programme is closed. From 80 % it is high, from 60 % sufficient.
help-term-none = The dash –
help-term-none-means = The entry is missing, and that is not the same as zero.
help-terms-same = Every figure is shown with its sum, for example 19 of 24 points, and is counted in the same way at the school, in the district and in the city.
help-keys = Keys
help-keys-save = Save as PDF
help-keys-print = Print
help-key = Key
help-does = Does
help-week = At the top are lessons that should have been held. Click the day on which the lesson was held, and it is logged. "With details" opens all fields and the checklist. If it went wrong: Undo.
help-classes = A row is a class, a cell is a lesson. Click a cell to log or change it. Click the name of the class to change pupils, leaders and plan.
help-class = To the left are all lessons in order. To the right you change the facts of the class. Everything is saved when you leave a field.
help-staff = Tick the parts of the training that each person has. Those who have left stay in older figures.
help-fidelity = The figures come from the checklists and are shown with their arithmetic. The leaders' answers and the observer's are kept apart.
help-report = To the right are the pages as they will be on paper. Save PDF asks where to put the file.
help-file = Here is exactly what goes along in the file and what stays with you. Nothing is sent by itself.
help-settings = To the left you choose how the app looks and enter the school's facts. To the right is everything that was done. Most lines can be undone.
help-settings-office =
    First you choose how the app looks, what you are called and who is the contact.
    The address cards, the received files and the programmes are there too.
    Then come the districts, the backups and the history.
    Most lines can be undone.
help-programme = Write a title, minutes and form for each lesson. Alt+↑ and Alt+↓ move a lesson. A version that is in use or saved as a file does not change; the next version begins instead.
key-screens = Change page
key-undo = Undo the latest
key-redo = Do again what was undone
key-log = Go to the table of lessons; in it: log those marked
key-details = Open the next lesson that waits, with details
key-save = Save the page's PDF or file; in a dialog: save
key-print = Print the report
key-zoom = Larger, smaller. Ctrl+0 goes back to 100%
key-arrows = Move in the table of lessons
key-arrows-office = Move in the matrix
key-enter = Open a lesson; in a dialog: save
key-enter-office = Open a unit in the matrix; in a dialog: save
key-name-space = Space
key-name-shift-down = Shift+arrow down
key-name-arrows = Arrow keys
key-name-alt-arrows = Alt+arrow up, Alt+arrow down
key-space = Mark a lesson
key-shift = Mark several
key-move = Move a lesson in a programme of your own
key-month = The month before or after in the calendar
key-checklist = Answer in the checklist and go on
key-escape = Close. What you typed about a lesson is kept as a draft
key-escape-office = Close a dialog

# Editions of the programmes
edition-title = Programmes
edition-how = Copy a programme to make your own. A version of your own can be saved as a file and handed to others.
edition-how-office = Copy a programme to make your own. Save it as a file, and give the file to the units that are to follow it.
edition-copy = Copy and change
edition-copy-for = Copy and change { $name }
edition-copy-name = { $name } (own version)
edition-copy-do = Make a copy of your own
edition-new-name = What is the programme called?
edition-save = Save as a file
edition-save-for = Save as a file: { $name }
edition-open = Open a programme from a file
edition-take = Add the programme
edition-show-lessons = Show the lessons
edition-back = Settings
edition-about = About the programme
edition-training = Training needed
edition-leaders = Number of leaders
edition-pace = Days between lessons
edition-lessons-title = Lessons
edition-move-how = Alt+↑ and Alt+↓ move the lesson that you are in.
edition-lesson-title = Lesson { $number }: title
edition-minutes = Minutes
edition-minutes-n = { $count } minutes
edition-form = Form
edition-up-for = Move { $name } up
edition-down-for = Move { $name } down
edition-drop = Remove
edition-drop-for = Remove { $name }
edition-add-lesson = Add a lesson
edition-own-moments = Parts
edition-own-moments-on = Lesson { $number } has parts of its own
edition-moments-title = Parts of each lesson
edition-moments-how = These questions stand in the checklist. A lesson can have its own.
edition-moment-n = Part { $number }
edition-moment-new = New part
edition-moment-add = Add
edition-moment-add-for = Add the part
edition-moment-drop = Remove “{ $title }”
edition-remove = Remove the programme

# The calendar at a date field
calendar-open = Calendar
calendar-previous = Previous month
calendar-next = Next month
calendar-week = week

# A second place for the copies, and moving to another computer
second-title = A second place
second-choose = Choose a folder
second-how = Choose a folder outside the computer, such as on a USB stick. One copy a day is saved there, locked by the passphrase.
second-go = Choose the folder and make the first copy
second-now = Copy now
second-remove = Stop copying there
second-fetch = Fetch a copy from there
second-fetch-how = The copy is put in the list above. Nothing changes until you go back to it.
second-fetch-go = Choose the copy
second-fetched = The copy is in the list of backups.
passphrase = Passphrase
passphrase-hint = At least 12 characters. Write it down on paper. Without it the file cannot be opened, and nobody can restore it.
passphrase-suggest = Suggest a passphrase
move-title = Move or hand over
move-what = Everything you have recorded, the history too, in one file for another computer or for whoever takes over.
move-open = Move to another computer
move-step-1 = Save the file on a USB stick.
move-step-2 = Open MVP-loggen on the new computer and choose “I have a file from another computer”.
move-step-3 = Enter the passphrase there. Then go on only on the new computer.
move-to = Who takes over? (if it is somebody else)
move-to-hint = The name becomes the contact of the unit.
move-to-hint-office = The name becomes your contact, and stands below the texts to the units.
move-save = Save the file
takeover-title = I have a file from another computer
takeover-text = Go on where another computer stopped, with the file from there or with a backup.
takeover-open = Open the file
takeover-go = Choose the file
handed-keep = Go on here all the same

# Reminders
settings-reminders = Reminders
settings-refresher = Remind of a refresher
settings-refresher-off = Off
settings-refresher-years = { $years ->
        [one] After 1 year
       *[other] After { $years } years
    }

# A new plan, before it counts
class-plan-weekday = Weekday
plan-preview = The plan would be
plan-lesson = Lesson
plan-before = Now
plan-after = Then
learned-change = Change
learned-change-for = Change: { $text }
learned-save = Save

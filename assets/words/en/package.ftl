# The file for the district
package-file = mvp
package-last = The latest file was saved { $when }.
package-changes = { $count ->
        [0] Nothing has changed since the file was saved { $day }
        [one] 1 change since the file was saved { $day }
       *[other] { $count } changes since the file was saved { $day }
    }
package-withheld-person_private = { $count ->
        [one] Name and e-mail of one person on the list of staff
       *[other] Names and e-mail of { $count } persons on the list of staff
    }
package-withheld-note = { $count ->
        [one] A note on a lesson
       *[other] { $count } notes on lessons
    }
package-withheld-learned = { $count ->
        [one] A lesson learned that may not be shared
       *[other] { $count } lessons learned that may not be shared
    }
package-withheld-card = { $count ->
        [one] The address card of a receiver. It is needed only here, to lock the file.
       *[other] The address cards of { $count } receivers. They are needed only here, to lock the file.
    }
package-withheld-history = The history, and what stood there before something was corrected

kind-unit = The unit
kind-participation = Participation in programmes
kind-person = Staff without names
kind-person_private = Names of staff
kind-training = Training
kind-group = Classes
kind-group_alias = Classes that are the same class
kind-group_year = School years of classes
kind-run = Runs
kind-lesson = Lessons
kind-note = Notes
kind-checklist = Checklists
kind-startup = Start-up steps
kind-school_break = School breaks
kind-knowledge_half_day = Knowledge half-days
kind-supervision = Supervision
kind-learned = Lessons learned that may be shared
kind-evaluation = Pupils' evaluation, as counts
kind-edition = Own programmes
kind-focus = What the school works on
kind-erasure = Erasures
kind-card = Address cards
kind-action = History

column-name = name
column-unit_kind = kind of unit
column-school_code = school unit code
column-school_code_from = school unit code valid from
column-municipality = municipality code
column-district = district
column-contact = contact
column-sample = made up
column-programme = programme
column-change = start, pause or stop
column-date = date
column-reason = reason
column-profession = profession
column-employer = employer
column-active_from = active from
column-left_on = left on
column-protected = protected identity
column-email = e-mail
column-person = person
column-part = part
column-provider = provider
column-created_year = made in school year
column-archived_on = archived
column-same_as = is the same class as
column-group = class
column-school_year = school year
column-grade = grade
column-age = age
column-pupils = number of pupils
column-girls = girls
column-boys = boys
column-other = other or unknown
column-edition = manual
column-edition_version = version of the manual
column-ordinal = run number
column-leaders = leaders
column-planned_start = first lesson day
column-pace_days = days between lessons
column-replan_lesson = planned anew from lesson
column-replan_date = planned anew from day
column-closed = completed or interrupted
column-closed_on = closed on
column-run = run
column-lesson = lesson
column-status = status
column-moved_to = moved to
column-minutes = minutes
column-minutes_lost = minutes lost
column-continued = continued
column-substitute = substitute
column-form = whole class or half group
column-pupils_present = pupils present
column-order_followed = manual's order
column-adaptations = adaptations
column-obstacles = obstacles
column-text = text
column-lang = the language the text was written in
column-draft = the draft that the text replaced
column-term = term
column-anchoring = anchoring talks
column-half_day = knowledge half-day
column-four_trained = four trained
column-scheduled = in the timetable
column-preparation_time = time to prepare
column-rooms = rooms
column-supervision = supervision
column-pupil_health = pupil health
column-evaluation = evaluation
column-next_year = next school year
column-from = from
column-to = to
column-present = number present
column-people = participants
column-phase = phase
column-heading = heading
column-shared = may be shared
column-question = question
column-agree = agree
column-partly = partly agree
column-disagree = disagree
column-unsure = unsure
column-first = first
column-second = second
column-third = third
column-respondent = who answered
column-observer = observer
column-quality = quality 1–4
column-engagement = engagement 1–4
column-answers = answers by part
column-owner = whose card it is
column-role = role
column-age_key = key for locking files
column-minisign_key = key for signing
column-made = when it was made
column-signature = signature
column-compared = compared
column-revoked_on = blocked on

# Address cards
card-file = address-card
card-role-unit = unit
card-role-district = district
card-role-city = city
card-compared = compared
card-not-compared = not compared
card-revoked = blocked { $day }

# Key sheet and invitation
invitation-file = invitation
colleague-file = colleague
key-sheet-file = key-sheet
key-sheet-title = Key sheet
key-sheet-description = The keys to files that are locked for you
key-sheet-imprint = Keep this sheet locked up. Whoever has it can open files that are locked for you.
key-sheet-what = The code brings back the keys if the computer breaks. They open files that are locked for you, and others recognise your files by them. The records themselves are in the backups, not on this sheet.
key-sheet-code = The code
key-sheet-caption = The key's code in 14 groups
key-sheet-group = Group
key-sheet-letters = Characters
key-sheet-letters-how = The code has digits and letters, but never I, L, O or U. Capital and small letters mean the same.
key-sheet-use = How to use the sheet
key-sheet-step-1 = Install MVP-loggen on the new computer and go back to a backup, if there is one.
key-sheet-step-2 = Open File for the district and choose Restore keys from a key sheet.
key-sheet-step-2-office = Open Settings and history and choose Restore keys from a key sheet.
key-sheet-step-3 = Type the code, group by group. A wrong character is noticed.
key-sheet-number = The control number of your address card: { $number }
kind-office = Name and contact
kind-expected_unit = Expected units
kind-deadline = Last day for the files
kind-hand_figures = Figures entered by hand
kind-resource = Resources
kind-report_text = Texts of the status report
kind-district = Districts
column-level = district or city
column-unit = unit
column-by_hand = does not use the app
column-until = last day
column-period = period
column-expected = expected unit
column-programmes = programmes
column-started_on = began
column-classes = classes
column-delivered = lessons held
column-trained = trained
column-source = source
column-year = year
column-sets_aside = sets aside resources
column-share = percent of full time
column-coordinator = coordinator
column-successor = became part of

column-version = version
column-content = content
column-content_hash = hash of the content
column-released = handed to others
column-taken = from a file
column-keep_years = school years that received files are kept
column-before = read in before
column-years = school years
column-count = number
column-receiver = receiver
column-created = made
column-revisions = number of entries
column-digest = digest
column-received = received
goes-known_card = which senders you know, and whether the control number was compared
goes-report_text = your texts in the status report

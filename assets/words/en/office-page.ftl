# The pages of a district and a city
nav-units = Schools
nav-matrix = Matrix
nav-overview = Status report
nav-quality = Data quality
welcome-role = I work
welcome-role-unit = at a school, youth centre or play park
welcome-role-district = in a district
welcome-role-city = in the city
welcome-district = District
welcome-city = The city's name
welcome-office-next = Then you add the units that are to send data.
welcome-city-next = Then you give the districts your address card and read in their files.
help-units =
    Here you see which units have sent data and which may need support.
    Those that may need support stand first, with the reasons in words.
    Reasons are a pause, no lessons for four weeks although several were planned, and fewer than two trained leaders.
    Reasons are also that at least two classes (or half of them) are far behind their plan, have low fidelity, have fewer than two leaders or are interrupted.
    Everything else is minor things to know.
    It is counted up to the last day that the unit's data cover.
    Open a unit to see all its figures.
    Units without the app have their figures entered here.
help-unit = All figures that the unit contributes, and questions about them.
help-matrix = A row for each unit and a figure in every cell. The arrow keys move, Enter opens the unit.
help-overview =
    The figures are counted from the units' data.
    Open a figure to see who stands behind it.
    Write over a draft and your text is kept.
    The contents beside the report or above it lead to its parts.
    Save for evaluation gives researchers figures without names of people, classes or units.
help-quality = Questions about the data, with a text to mail to the unit.
office-period = Period
office-compare = Compare with
office-compare-none = No comparison
office-deadline = Last day for the files, { $period }
units-what = Units are schools, youth centres and play parks that work with Mentors in Violence Prevention (MVP) or Agera tillsammans (AT).
units-planned = Planned are all lessons that are planned in the period, also those still to come.
office-add-units = Add units
office-list = Units that are to send data
office-list-hint = One on each line. You can paste columns with name, district and e-mail.
office-list-district = District for those that have none
office-list-district-none = No district
office-list-save = Add
office-unit = Unit
office-unit-name = Name
office-support = Why
office-no-need = Nothing in particular
office-data = Data
office-classes = Classes
office-lessons = Held of planned
office-trained = Trained
office-change = Change
office-edit = Change
office-edit-unit = Name and contact
office-edit-unit-for = Name and contact of { $name }
office-edit-for = Change { $name }
office-by-hand = Enter figures
office-by-hand-for = Enter figures for { $name }
office-by-hand-change = Change figures
office-by-hand-change-for = Change figures for { $name }
office-by-hand-before = Filled in with what you entered last. Check that it is right for this period.
office-by-hand-hint = Fill in what you know. What is empty counts as unknown.
office-by-hand-programme = Tick the programme. Otherwise the unit does not count among those that work with MVP or AT.
office-by-hand-period = The figures are for
office-by-hand-now = Enter figures for { $period }
office-by-hand-now-for = Enter figures for { $period }: { $name }
office-to-give = Figures to enter
office-hand-mark = entered by hand
office-expect = Add to the list
office-expect-all = Add all { $count } units that have sent data to the list of expected units
office-expect-for = Add { $name } to the list
office-none-city = Add all units that you expect data about, also those that send to their district: then you see which ones are missing. Otherwise they appear here once the files of the districts have been read in.
office-none = The units will appear here. Begin by adding those that are to send data.
office-first-card-city = Give the districts your address card, for example by e-mail. With the card they can save files that only you can open.
office-first-card = Give the units your address card, for example by e-mail. With the card they can save files that only you can open.
office-no-app = Does not use the app
office-contact = The unit's e-mail
office-save = Save
office-remove = Remove from the list
office-remove-figures = The figures that you entered for { $name } are removed at the same time. Undo brings them back.
office-remove-sent = The file from { $name } counts also when it is not on the list. If it should not count, undo its import in the History. That undoes all that was read in at the same time.
office-other-district = { $district }, not your district
office-not-listed = not on the list
overview-tables-saved = The tables are saved: { $path }
office-name-how = If you change the district here, the units stay in theirs. Address cards that you have handed out still hold.
overview-fill-resources = Enter resources set aside
office-resources = Resources set aside { $year }
office-own-staff = Trained staff of your own
office-district = District
office-sets-aside = Sets aside resources
office-share = Percent of full time
office-coordinator = Coordinator
office-for = { $what }, { $name }
office-yes = Yes
office-no = No
office-pupils = Pupils
office-girls = Girls
office-boys = Boys
office-other = Other or unknown
office-held = Lessons held
office-began = Began with the programme
office-source = Where the figures come from
office-source-hint = Goes along in the file to the city
office-figure = Figure
office-refers = Refers to
office-value = Value
office-none-of = None at:
office-basis = Basis
office-lacking = Missing from:
office-back = To all schools
office-open = Open
office-open-for = Open { $name }
office-all = All
office-facts = About the district
office-facts-city = About the city
office-name = Name
office-contact-own = Contact
office-contact-hint = Shown below the texts to the units
matrix-shades = The darker the blue of a box, the larger the part that is done: 0, 1–25, 26–50, 51–75, 76–99 and 100%. – means that it is not known.
matrix-lead = By district and name. Choose a unit to open it.
letter-districts = Letters to the districts
letter-districts-how = One for each district, with the questions for all its units. Also for those that data are missing from.
letter-show-card = Text to mail about the card
letter-show-names = Text to mail about the names
letter-show = Text to mail
letter-show-for = Text to mail to { $name }
letter-show-support = Text to mail about support
letter-show-questions = Text to mail about the questions
letter-to = To { $contact }
letter-copy = Copy the text
letter-copied = The text to { $name } is copied
letter-copied-text = The text is copied
overview-summary = Summary
overview-jump = Contents
overview-text = Text: { $title }
overview-draft = Back to the draft
overview-draft-for = Back to the draft: { $title }
overview-changed = The figures have changed since you wrote the text. Change your text, go back to the draft, or keep the text as it is.
overview-changed-draft = Today's draft:
overview-keep = Keep my text
overview-keep-for = Keep my text: { $title }
overview-stale = The text has older figures than the tables: { $list }. Look it over before you save the report.
office-compare-nothing = There are no data from that time.
overview-heading = Officer and case number (optional)
overview-compare-how = Choose a period to compare with at the top of the page, and the comparison stands here.
overview-support = Include a list of units that may need support, and why
overview-names = Include a list of trained staff by name
overview-names-hint = Each unit chooses on the page File for the district whether the names go along; protected people are never listed. The names then stand in the report and in every file that you save of it.
overview-sheet = Save as a spreadsheet
overview-tables = Save the tables (CSV in a zip file)
research-title = Research export
research-what = A zip file for researchers and evaluators with figures for each unit and run in the period. Ids are new in every file. Names and texts are left out, and so are counts below five. Whoever also has the status report may still recognise a unit by its figures: give the file only to those who may know. The file explains each of its columns. Data from at least five units are needed.
overview-research = Save for evaluation (zip file)
nav-inbox = Inbox
inbox-why-trust = First choose which senders you trust, and their files can be read in.
inbox-why-none = All files are left out. Tick at least one to read it in.
help-inbox = Here you read in files from those who send to you. You first see what is new and what would change. One button reads them in, and Undo takes it all back.
inbox-lead-city = Read in files from the districts
inbox-lead = Read in files from the units
inbox-folder = Choose a folder
inbox-drop = Drop the files here, or choose them with the buttons above. Nothing changes before you have seen what is new.
inbox-read = { $text }.
inbox-done = Read in
inbox-file = The file { $name }
inbox-include = Include the file
office-cards = Address cards
office-cards-how = Give your address card to the units, so that they can lock their files for you. Add the city's address card, so that you can lock your file for the city.
office-cards-how-city = Give your address card to the districts, and to units that send directly to you. Then they can lock their files for you.
office-card-own = Your address card
office-cards-add = Add address cards
overview-bundle = Save the file for the city
nav-bundle = File for the city
bundle-lead = The file for the city holds what is listed on this page, and nothing else.
bundle-own = Your own data
bundle-files = The units' data
bundle-sent = Unit
bundle-goes = Goes to the city
bundle-own-how = What you have entered in MVP-loggen yourselves. Each row says what the file tells about it.
bundle-names = Include the names of your own staff
bundle-names-hint = Otherwise profession and training are there without names. People with protected identity are never included. Which names the units' files have was their own choice.
bundle-stays = This stays with you
bundle-when = About the file
help-bundle =
    Here you save a file for the city.
    The table says of each unit whether its file goes to the city, and why if it does not.
    Below it is what you have entered yourselves.
    Only the city can open the file.
signers-title = { $count ->
    [one] One new sender
   *[other] { $count } new senders
}
signers-lead = They have not sent anything here before. Tick Trust for those whom you recognise, and their files can be read in. Do call and compare the control number, now or later under Address cards in Settings. Tick The control number agrees once you have read out the same digits. The same choices stand beside each file below.
signers-all = { $count ->
    [one] Trust the sender
   *[other] Trust all { $count }
}
signers-name = Sender
signers-role = What it is
signers-number = Control number
signers-trust = Trust
signers-trust-for = Trust { $name }
signers-agrees = The control number agrees
signers-agrees-for = The control number agrees with that of { $name }
signers-unlisted = not on the list of expected units
inbox-over = Drop the files here
inbox-waits = Waits until you trust { $name }
bundle-no-receiver = The file is locked for the city. Choose the city's address card, and nobody else can open it.
bundle-no-receiver-how = Ask the city to send its address card. It is a small file that ends in .mvpkort.
bundle-city = The city's address card
refused-title = { $count ->
    [0] Files that could not be read in earlier
    [one] One file could not be read in earlier
   *[other] { $count } files could not be read in earlier
}
refused-how = Such a file stays here until a file from the same sender has been read in, or until you take it off the list.
refused-letter-for = Text to mail about the file { $name }
refused-card = Save your address card
refused-card-for = Save your address card: { $name }
refused-forget = Take off the list
refused-forget-for = Take off the list: { $name }
refused-back = Undo
refused-back-for = Undo: { $name }
refused-gone = { $name } is off the list.
receipts-title = Receipts
receipts-not-saved = not saved
receipts-how = Send the receipt to whoever sent the file. When they read it in, they see that the file was received.
receipts-save = Save receipts
receipts-save-all = Save receipts for everybody's latest files ({ $count })
archive-title = Received files: archive and thinning
archive-how = Everything that you have read in is kept as it came. The archive copy is a zip file with the files and a register. Files that could not be read are not in it, nor are figures entered by hand.
archive-save = Save for the archive
archive-saved = The archive copy is saved: { $path }
archive-years = School years for which files are kept
archive-years-hint = The current school year does not count. If the field is empty, everything is kept. Nothing is thinned by itself: when there is something to thin, it is shown here, and you decide. The figures do not change. What was thinned is listed here under Thinned.
archive-due = { $count ->
    [one] One received package is older than the rule says and can be thinned.
   *[other] { $count } received packages are older than the rule says and can be thinned.
} { $stay ->
    [0] None stays.
    [one] One newer file stays.
   *[other] { $stay } newer files stay.
}
archive-due-show = Show which
archive-thin = Thin them out
archive-thin-now = Delete for ever
archive-thin-not = Keep them
archive-thin-what = The received files are deleted for ever and cannot be brought back. What was read from them stays, and the figures do not change. Backups hold the files until they are thinned themselves, after a year at most.
archive-thinned-what = This cannot be undone. The data that were read from the files stay, and the log shows what was thinned.
archive-log = Thinned
district-title = Districts
district-how = Figures are counted in the districts that exist at the end of the period, or today where it is not over. What you change here applies to you only.
district-now = Districts of today
district-coming = Districts to come
district-past = { $count ->
    [one] One earlier district
   *[other] { $count } earlier districts
}
district-time = When
district-units = Units
district-add = Add a district
district-merge = Merge districts
district-merge-later = It shows in the figures from { $day }.
district-merge-how = Earlier years are compared with the new district.
district-merge-which = Districts that merge
district-merge-into = Name afterwards
district-merge-from = From
district-merge-preview = { $count ->
    [one] { $count } unit is then counted in { $name }: { $parts }. Nothing that has been read in changes.
   *[other] { $count } units are then counted in { $name }: { $parts }. Nothing that has been read in changes.
}
district-merge-part = { $name } { $count }
district-merge-save = Merge
district-from = Exists from
district-until = Last day
district-successor = Became part of
district-successor-none = None
district-reset = Go back to the original
receipts-add = Read in a receipt
sample-banner-district = You are looking around in a made-up district. Nothing here is real.
sample-banner-city = You are looking around in a made-up city. Nothing here is real.
welcome-look-text-district = A made-up district with schools, files and figures. You can change what you like and remove all of it afterwards.
welcome-look-text-city = A made-up city with districts, schools, files and figures. You can change what you like and remove all of it afterwards.
welcome-look-button-district = Look around in a made-up district
welcome-look-button-city = Look around in a made-up city
welcome-look-busy = Making it up …
inbox-choose = Choose files

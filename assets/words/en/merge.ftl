did-receive = { $count ->
    [one] One file read
   *[other] { $count } files read
}

did-receive-from = { $count ->
    [one] One file read: { $class }
   *[other] { $count } files read: { $class }
}

column-of_kind = erased kind
column-of = erased record

did-answer-question = A question answered
did-erase-person = Name and e-mail of a person erased

questions = { $count ->
    [one] One thing was changed in two places. Choose what holds.
   *[other] { $count } things were changed in two places. Choose what holds.
}
question-here = On this computer, { $when }
question-elsewhere = On another computer, { $when }
question-record = the entry
question-removed = Removed
question-went-on = Somebody has gone on with it
question-kept-with = Kept, with what belongs to it: { $what }
question-kept = Kept: { $changed }
question-moment = { $moment }
question-reason = { $moment }, why it does not apply
one = { $what }: { $name }
one-unit = The unit
one-participation = Participation
one-person = Person
one-person_private = Name
one-training = Training
one-group = Class
one-group_alias = Same class
one-group_year = Class
one-run = Programme
one-lesson = Lesson
one-note = Note
one-checklist = Checklist
one-startup = Start-up steps
one-school_break = School break
one-knowledge_half_day = Knowledge half-day
one-supervision = Supervision
one-learned = Lesson learned
one-evaluation = Pupils' evaluation
one-focus = What the school works on
one-card = Address card
one-edition = Own programme
one-office = The district or city
one-expected_unit = Expected unit
one-deadline = Last day
one-hand_figures = Figures entered by hand
one-resource = Resources
one-report_text = Text of the status report
one-district = District
one-receipt = Receipt
one-thinning = Rule for thinning

receive-new = { $count ->
    [one] One file is new.
   *[other] { $count } files are new.
}
receive-changed = { $count ->
    [one] One file has changes.
   *[other] { $count } files have changes.
}
receive-look = { $count ->
    [one] One file needs your eye.
   *[other] { $count } files need your eye.
}
receive-unchanged = { $count ->
    [one] One file has nothing new.
   *[other] { $count } files have nothing new.
}
receive-refused = { $count ->
    [one] One file cannot be read in.
   *[other] { $count } files cannot be read in.
}
receive-made = saved { $when }
receive-read = Read before, { $when }.
receive-known = Everything in the file is here already.
receive-asks = { $count ->
    [one] One thing was changed both here and there. Afterwards you choose what holds.
   *[other] { $count } things were changed both here and there. Afterwards you choose what holds.
}
receive-erases = { $count ->
    [one] One name is erased for ever.
   *[other] { $count } names are erased for ever.
}
receive-erases-names = { $count ->
    [one] One name is erased for ever: { $names }.
   *[other] { $count } names are erased for ever: { $names }.
}
receive-erases-kind = { $count ->
    [one] One record is erased for ever: { $what }.
   *[other] { $count } records are erased for ever: { $what }.
}
receive-editions = The file holds own programmes: { $names }.
# A kind of record, with a number.
kind-counted = { $what } ({ $count })
receive-hides = The file does not hold everything, just like a file for the district. Once it is read in, this can no longer be read on this computer: { $what }. A file saved for a colleague, or a newer backup, holds everything. If there is none: read in the file and write once more what is missing.
receive-lacks = The file does not hold everything, just like a file for the district. This is missing: { $what }. A file saved for a colleague, or a newer backup, holds everything.
receive-other-district = The unit is new here and says that it belongs to { $district }, but it came in the file from { $via }.
receive-new-receiver = { $name } (control number { $number })
receive-new-receivers = The file adds address cards to which your files will be locked too: { $names }. If that is not right, block the card in Settings.
receive-sample = The file is from a made-up unit.
receive-line = { $unit }: { $told }
receive-ahead = { $unit }: the clock of a computer is wrong. The records were read all the same.
receive-twice = { $unit }: the same records are used in two places, for example in a copied folder. Nothing is lost.
difference-count = { $what } { $before } → { $after }
difference-first-count = { $what }: { $count }
difference-in = { $told } ({ $classes })
difference-held = Lessons held
difference-held-earlier = Lessons held in earlier school years
difference-cancelled = Lessons cancelled
difference-cancelled-earlier = Lessons cancelled in earlier school years
difference-changed = { $what }: { $count ->
    [one] one changed
   *[other] { $count } changed
}
difference-both = { $what }: { $added ->
    [one] one new
   *[other] { $added } new
}, { $removed ->
    [one] one removed
   *[other] { $removed } removed
}
difference-class-new = { $count ->
        [one] { $names } new
       *[other] { $names } new
    }
difference-class-gone = { $count ->
        [one] { $names } removed
       *[other] { $names } removed
    }
difference-class-renamed = { $names }
difference-renamed = { $old } is now called { $new }
difference-name = Name: { $old } → { $new }
difference-district = District: { $old } → { $new }
difference-more = { $count } more
difference-history = Only the history is new.
difference-office = The district's own records.
difference-first = No classes, lessons or people yet.
error-question-gone = There is nothing to choose any more, or something has changed since it was shown.
    .remedy = Nothing has changed. Open the question again.
error-files-none = There are no files to read in.
    .remedy = Choose files that end in .mvpsync, or a folder with such.
error-file-overflows = The file and what is here are together more than one file holds.
    .remedy = Nothing has changed on your side. Ask the sender what the file holds.
error-files-too-much = Together, the files are too large to be read in at once, and there was no room for this one.
    .remedy = Nothing has changed on your side. Read in the other files first, and then this one by itself.
error-file-other-unit = The file is from { $name } and cannot be read in here.
    .remedy = Nothing has changed. Only files of the own unit are read here.
error-file-not-accepted = The file { $name } cannot be read in yet.
    .remedy = Nothing has changed. Read what stands beside the file, and choose again.

cli-help-questions = Shows what was changed in two places
cli-help-answer = Chooses what holds in such a question
cli-help-erase = Erases a person's name and e-mail for ever
cli-usage-questions = [--json]
cli-usage-answer = NUMBER [--side 2|--choose FIELD=2,FIELD=1]
cli-usage-erase = --person NAME --yes
cli-option-side = which side holds in everything, counted from 1
cli-option-choose = which side holds for each field, for example minutes=2
cli-option-person = the person's name
cli-option-yes = yes, erase for ever
cli-option-accept = accepts the sender with this control number. May stand several times
cli-option-accept-all = accepts all new senders without comparing their control numbers
cli-option-forget = takes the refused file of this number off the list
cli-option-undo = takes back the latest import
cli-questions-none = There is nothing to choose.
cli-question-proposed = (proposed: { $side })
erase-text = The name and e-mail of { $person } are taken away for ever, here and with everyone who reads the next file: colleagues and the district. This cannot be undone, and old files and backups do not bring them back. What the person did stays without the name, for example lessons and training. Names that somebody wrote in notes stay too, so remove those by hand. The backups in this app are thinned out within a year; if one is put back, the name is erased again. Copies that you saved yourself are yours to remove.

question-open = Choose
question-lead = Two people changed the same thing without knowing of each other.
question-left = { $count ->
    [one] One left
   *[other] { $count } left
}
question-both = Changed in both places.
question-before = Before: { $value }
question-accept = That is how it is
receive-open = Read files
receive-heading = A file from a colleague
receive-lead = Two who work at the same place can each save a file and read the other's. You see what changes before anything is read in.
receive-told = Worth knowing
receive-title = Read files
receive-accept = The control number agrees. Trust the sender.
receive-take = { $count ->
    [0] Read
    [one] Read one file
   *[other] Read { $count } files
}
group-look = Need your eye
group-new = New
group-changed = Changed
group-unchanged = Unchanged
group-refused = Cannot be read
staff-erase = Erase the name for ever
staff-erase-now = Erase for ever
staff-erased = The name is erased for ever.
dialog-sent = Choose files to read
dialog-sent-kind = Files from MVP-loggen
signer-new = The file is signed by { $name }, who is not known here yet. Compare the control number with the sender's, best by telephone.
signer-colleague = The file is signed on another computer of your own unit. Compare the control number with your colleague's, best by telephone.
signer-place-unit = The unit sees its number in its own MVP-loggen, on the page File for the district under Your address card.
signer-place-district = The district sees its number in its own MVP-loggen, on the page File for the city under Your address card.
signer-place-city = The city sees its number in its own MVP-loggen, in Settings under Address cards.
refused-when = could not be read in { $when }
signer-moved = The file says that it comes from { $name }, but it is signed with the key of { $owner }. That can be so if { $owner } has begun anew on another computer with its key sheet. Call { $owner } and ask before you read it in.
signer-second = The file comes from another computer than the one known for { $name }, and has a new control number. Ask the sender whether they have a new computer, and compare the number.

receive-within = Everything in the file is also in { $name }.
receive-signers = { $count ->
    [one] One new sender.
   *[other] { $count } new senders.
}
receive-holds = { $files } with records from { $from }: { $groups }.
receive-files = { $count ->
    [one] One file
   *[other] { $count } files
}
receive-cities = { $count ->
    [one] one city
   *[other] { $count } cities
}
receive-districts = { $count ->
    [one] one district
   *[other] { $count } districts
}
receive-units = { $count ->
    [one] one unit
   *[other] { $count } units
}
receive-group-new = { $count ->
    [one] one new
   *[other] { $count } new
}
receive-group-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
}
receive-group-look = { $count ->
    [one] one needs your eye
   *[other] { $count } need your eye
}
receive-group-unchanged = { $count ->
    [one] one unchanged
   *[other] { $count } unchanged
}
receive-group-new-all = all new
receive-group-changed-all = all changed
receive-group-look-all = all need your attention
receive-group-unchanged-all = all unchanged
receive-refused-parts = { $count ->
    [one] The records of one sender in one of the files cannot be read in.
   *[other] The records of { $count } senders in the files cannot be read in.
}
receive-district-now = { $old } now counts as { $new }.
receive-via = from the file of { $district }
receive-passed-over = { $count ->
    [one] One other file in the folder is no file for the inbox and was not read: { $names }.
   *[other] { $count } other files in the folder are no files for the inbox and were not read: { $names }.
}
receive-more = { $count ->
    [one] There is no room for one more file. Read in these first.
   *[other] There is no room for { $count } more files. Read in these first.
}
error-file-sample = The file comes from { $name }, which is made up. Made-up data is not read in among real data.
    .remedy = Nothing has changed on your side. Ask the sender for a file with real data.

bundle-read = Read in { $when }
bundle-units = { $count ->
    [0] No unit's file goes to the city yet.
    [one] One unit's file goes to the city, just as it came.
   *[other] { $count } units' files go to the city, just as they came.
}
bundle-units-hand = { $count ->
    [one] For one unit the figures go that you have entered by hand.
   *[other] For { $count } units the figures go that you have entered by hand.
}
bundle-units-none = { $count ->
    [one] From one unit nothing goes.
   *[other] From { $count } units nothing goes.
}
file-text-stale = The figures have changed since the text was written. Look it over before you save the file.
bundle-goes-file = Yes, the whole file
bundle-goes-hand = Yes, the figures that you have entered by hand
bundle-goes-nothing = No
bundle-missing-sent = No file from the unit has been read in here.
bundle-missing-file = The file is no longer here. Ask the unit to send it again.
bundle-not-compared = The sender's control number has not been compared yet.
bundle-compare-how = Control numbers are compared under Address cards in Settings.
signer-vouched = { $district } sends records of { $name } that are signed with another key than before. Ask { $name } whether they have a new computer, and compare the control number.

refused-unknown = The file does not show who sent it. Look in the email.
refused-letter-subject = The file { $file } could not be read
refused-letter = We have received the file { $file }, but cannot read it. { $why } { $ask }
refused-ask-again = Save a new file in MVP-loggen and send it to us.
refused-ask-file = Choose Save file in MVP-loggen and send us that file.
refused-ask-card = Our address card comes with this email. Add it in MVP-loggen, save a new file and send it to us.
refused-ask-new-card = Send us a new address card from MVP-loggen.
refused-ask-real = Send us a file with your real records.

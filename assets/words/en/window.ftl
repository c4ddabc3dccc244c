# What the window says outside the page: the system's own dialogs.
dialog-tables = Save the tables
dialog-report = Save the report
dialog-open-package = Save the open package
dialog-blank = Save the blank checklist
dialog-seal = Save the file
dialog-card = Save the address card
dialog-cards = Choose address cards
dialog-key-sheet = Save the key sheet
dialog-invitation = Save the invitation
dialog-join = Choose the invitation
dialog-sync = Locked file from MVP-loggen
dialog-card-kind = Address card
dialog-invitation-kind = Invitation
dialog-pdf = PDF document
dialog-zip = File from MVP-loggen
dialog-overview = Save the status report
dialog-research = Save for evaluation
dialog-look-folder = Choose a folder with files

dialog-edition = Save the programme
dialog-edition-open = Open a programme
dialog-edition-kind = Programme

dialog-keys = Save the shortcuts
dialog-second = Choose a folder for the copies
dialog-fetch = Fetch a copy
dialog-move = Save the file for the other computer
dialog-take-over = Open the file from the other computer
dialog-copy-kind = Copies from MVP-loggen

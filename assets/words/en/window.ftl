# What the window says outside the page: the system's own dialogs.
dialog-tables = Save the tables
dialog-report = Save the report
dialog-file = Save the file for the district
dialog-blank = Save the blank checklist
dialog-pdf = PDF document
dialog-zip = File from MVP-loggen

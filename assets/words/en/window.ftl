# What the window says outside the page: the system's own dialogs.
dialog-report = Save the report
dialog-report-kind = PDF document
dialog-file = Save the file for the district
dialog-file-kind = File from MVP-loggen

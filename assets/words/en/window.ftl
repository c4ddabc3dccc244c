# What the window says outside the page: the system's own dialogs.
dialog-report = Save the report
dialog-report-kind = PDF document

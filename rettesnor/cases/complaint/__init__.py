"""The complaint: registered, reassessed, sent to Ankestyrelsen where it is maintained, and acted on when it answers."""

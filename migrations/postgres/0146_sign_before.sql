-- Which sign a case had before an alarm gave it another one: an alarm that was a slip takes its own away again.
ALTER TABLE escalation ADD COLUMN sign_before TEXT;

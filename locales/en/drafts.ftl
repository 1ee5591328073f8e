# The list of drafts.

drafts-list =
    <b>Drafts</b>
    You have { $count } unfinished. Tap one to open it.
drafts-line = { $title } · { $day }
drafts-known-by = { $title } · { $who } · written on { $day }
drafts-none =
    <b>Drafts</b>
    Nothing is unfinished.
drafts-of-case = { $title }, { $code }
drafts-untitled = New case
drafts-unknown = Draft
drafts-unanswered = { $title }, with danger that was told and not answered
drafts-recap =
    <b>Draft</b>
    So far you recorded:
    { $summary }
drafts-recap-salvaged =
    <b>Draft</b>
    This is an older draft; some fields cannot be read any more and will be asked again. Still there:
    { $summary }
drafts-form =
    <b>Draft</b>
    { $title }. Press <b>Go on</b> to continue where you stopped.
drafts-form-lost =
    <b>Draft</b>
    { $title }. This was kept by an earlier release and cannot be opened any more. Please begin again.
form-outcome = Recording an outcome
form-assign = Naming mediators
form-amend = Correcting a case
form-decline = Declining a case
form-void = Striking a case
form-invitation = Inviting somebody new
form-bulletin = Correcting an announcement or bulletin
form-training = Planning a training session
form-sighting = Telling of a dispute
form-pay = Pay, half done
form-difficulty = Stating a difficulty
form-param = Correcting a rule of the ward
form-day_off = Correcting a day off
form-paper = A paper of a case, being filled in
form-register = A change of people or teams
form-told = Words that may be danger, not answered
drafts-continue = ▶ Go on
drafts-review = Look through
drafts-delete = Delete the draft
drafts-delete-really =
    <b>Delete the draft?</b>
    { $title }. It cannot be brought back.
drafts-delete-yes = Delete
drafts-deleted = The draft is deleted.
drafts-gone = This draft is gone: it was saved as a case or deleted.
drafts-announcements = Announcements in writing
drafts-sessions = Sessions in planning

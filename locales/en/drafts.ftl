# The list of drafts.

drafts-list =
    <b>Drafts</b>
    You have { $count } unfinished. Tap one to open it.
drafts-line = { $title } · { $day }
drafts-none =
    <b>Drafts</b>
    Nothing is unfinished.
drafts-untitled = New case
drafts-unknown = Draft
drafts-recap =
    <b>Draft</b>
    So far you recorded:
    { $summary }
drafts-recap-salvaged =
    <b>Draft</b>
    This is an older draft; some fields cannot be read any more and will be asked again. Still there:
    { $summary }
drafts-continue = ▶ Go on
drafts-review = Look through
drafts-delete = Delete the draft
drafts-delete-really =
    <b>Delete the draft?</b>
    { $title }. It cannot be brought back.
drafts-delete-yes = Delete
drafts-deleted = The draft is deleted.
drafts-gone = This draft is gone: it was saved as a case or deleted.

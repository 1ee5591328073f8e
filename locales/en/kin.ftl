# Cases that belong together: a quarrel that came back, another matter that has to do with it.
# @codes kin-earlier domain/kinship.rs Kinship
# @codes kin-later domain/kinship.rs Kinship
# @codes kin-is domain/kinship.rs Kinship
# @codes kin-saved domain/kinship.rs Kinship
# @codes kin-like domain/kinship.rs Likeness

kin-earlier-continues = 🔁 An earlier quarrel come back: { $code }
kin-earlier-related = 🔗 Related to { $code }
kin-later-continues = 🔁 It came back as { $code }
kin-later-related = 🔗 Related to { $code }
kin-is-continues = an earlier quarrel come back
kin-is-related = related
kin-is-none = not related
kin-like-sides = The names on both sides are the same.
kin-like-group = Somebody has the same name in the same resident group.
kin-like-age = Somebody has the same name and age.
kin-label = { $code } · { $day } · { $status }
kin-said = written by { $by } on { $day }
kin-said-by-nobody = written on { $day }
kin-hidden = Earlier cases that may be related and that you do not see: { $count }. Please ask the team head.
kin-hidden-office = Earlier cases of other teams that may be related: { $count }. Please ask the ward office.
kin-button = 🔗 Came back, related
kin-open = Look at { $code }
kin-add = ➕ Add a related case
kin-line = { $line } ({ $status }); { $said }
kin-line-ended = Said before: { $line }; { $said }. Put right: { $ended }
kin-line-ended-why = Said before: { $line }; { $said }. Put right: { $ended }; reason: { $reason }
kin-none =
    <b>Came back, related – { $code }</b>
    No other case that you see was written down.
kin-list =
    <b>Came back, related – { $code }</b>
    { $lines }
kin-add-which =
    <b>Related to { $code }</b>
    Choose a case below, or type the code of another one, for example: <i>VN-01-2026-003</i>
kin-add-code =
    <b>Related to { $code }</b>
    Type the code of the other case, for example: <i>VN-01-2026-003</i>
kin-how =
    <b>{ $other }</b>
    How does { $later } belong to { $earlier }?
kin-how-now =
    <b>{ $other }</b>
    Written down: { $line } ({ $said }).
    What is right? What was written stays readable.
kin-do-continues = 🔁 { $code } is the earlier quarrel come back
kin-do-related = 🔗 The two are related
kin-do-none = Not related
kin-why =
    <b>Put right: { $code } and { $other }</b>
    From now on: { $now }. Why? Please type the reason, for example: <i>same name, another person</i>
kin-no-code = Please type the whole code of the case, for example: VN-01-2026-003.
kin-itself = { $code } is this very case. Please type the code of the other one.
kin-not-found = { $code } was not found, or you do not see it. Please look at the code again, or ask the team head.
kin-not-come-back = Nothing was written down: { $earlier } is being mediated and has not ended, so { $later } is not the same quarrel come back. If it has to do with it, please say that they are related.
kin-same = That is written down already; there is nothing to put right.
kin-saved-continues = Written down: { $later } is { $earlier } come back.
kin-saved-related = Written down: { $later } and { $earlier } are related.
kin-saved-none = Put right: { $later } and { $earlier } are not related.

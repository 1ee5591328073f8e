# Seeing the names of a case, who has seen it, and cases without a mediator.

button-names = See names and addresses
button-readers = Who has looked
names-shown-toast = The names stand here for 5 minutes and then go. This reading is noted.
names-card =
    <b>{ $code } – names and addresses</b>
    { $sides }

    Place: { $place }

    <b>Content:</b> { $summary }

    This message goes after 5 minutes; this reading was noted. Please do not copy it or tell others (Art. 10).
names-side =
    <b>{ $side }</b>
    { $people }
names-place-detail = { $detail }, { $group }
names-person = • { $name }
names-person-age = • { $name }, aged { $age }
names-person-address = • { $name } – { $address }
names-person-age-address = • { $name }, aged { $age } – { $address }
names-erased = Names and addresses were removed.
names-hidden = The names and addresses were hidden after 5 minutes. Press the button below to see them again or to go on; what you typed is kept.
names-resume = Go on
readers-card =
    <b>Who has looked at { $code }</b>
    { $total } readings, the latest first:
    { $lines }
readers-none = Nobody has looked yet.
readers-line = • { $day } { $time }, { $name }: { $what }
readers-names = saw names and addresses
readers-card-opened = opened the case

due-unassigned-case = { $code } ({ $kind }, received { $day })
due-unassigned-head =
    <b>No mediator yet</b>
    Nobody is assigned to case { $about }. Please assign somebody soon, so that the parties need not wait; they choose first (Art. 17, 18).
due-unassigned-office =
    <b>No mediator yet</b>
    Nobody is assigned to case { $about } of { $team }.
    { $heads }
    The office can remind the head, or assign somebody in agreement with the team.
due-unassigned-no-head = The team has no head.
due-unassigned-told = The head, { $name }, was told.
due-unassigned-call = ☎ No message reaches the head, { $name }: please call { $phone }.
due-unassigned-no-phone = ☎ No message reaches the head, { $name }; no telephone number is known.
digest-unassigned = • Without a mediator: { $count }{ $codes }

closing-button-for = ☎ Close for { $team }
closing-line-by-office = ✔ { $team }: { $state } (closed by the office, { $day })
closing-line-unreached = … { $team }: not closed; the office is getting in touch
closing-ask-for =
    <b>Closing { $month } for { $team }</b>
    So far: { $state }.
    { $line }
    Please press ✔ only when you have asked the team and the figures are right. The books will say that the office closed it.

# Two of one name
namesake-head = { $name } (team head)
namesake-phone = { $name } (number ends in { $digits })
namesake-nth = { $name } (no. { $nth })

party-aged = { $name }, aged { $age }
party-family = family of { $name }

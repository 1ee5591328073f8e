# People and invitations, for the ward office.

people-list =
    <b>People</b>
    { $total } people, { $linked } have joined. Type a name to find it.

    { $lines }
people-line = { $n }. { $name } – { $offices } – <i>{ $joined }</i>
people-joined = has joined
people-not-joined = has not joined
people-found =
    <b>People</b>
    Found “{ $find }”: { $total }

    { $lines }
people-none-found =
    <b>People</b>
    Nobody is called “{ $find }”. Please try fewer letters, accents are not needed, for example: <i>binh</i>
people-none =
    <b>People</b>
    There is nobody yet. Tap <b>Invite somebody</b> to begin.
people-type-to-find = Type a name or a team to find it, for example: <i>an</i>, <i>khu 3</i>
people-button-invite = + Invite somebody
people-button-again = Send an invitation
people-missing = This person is not in the ward.
people-contact = Contacts are not taken here. Please type the name and the number.
people-card =
    <b>People</b>
    { $name }
    Sex: { $sex }
    { $offices }
    Assistant: { $joined }
    Telephone: { $phone }
people-office-since = • { $office }, since { $from }
people-office-until = • { $office }, from { $from } to { $to }
people-phone = { $phone } (not confirmed)
people-phone-confirmed = { $phone } (confirmed)

invite-office =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Which office do they hold?
invite-team =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. In which mediation team? Tap or type its name, for example: <i>khu 3</i>
invite-no-such-team = I am not sure which team you mean. Please tap a button, or type its whole name.
invite-name =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their full name? For example: <i>Nguyễn Văn An</i>
    Your message is removed from the screen once it is stored.
invite-name-not-full = Please give the full name, without digits. For example: <i>Nguyễn Văn An</i>
invite-phone =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their telephone number? To call them when needed. For example: <i>0912 345 678</i>
    If you do not have it, tap <b>Skip</b>.
phone-empty = Please give a telephone number, for example: <i>0912 345 678</i>
phone-not_a_number = That is not a telephone number. For example: <i>0912 345 678</i>
phone-wrong_length = There are too many or too few digits. A mobile number has 10, for example: <i>0912 345 678</i>
phone-unknown_prefix = No number begins so. Please check.
phone-foreign = That is a foreign number. Please give a Vietnamese one, or tap <b>Skip</b>.
invite-sex =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their sex? Every team needs a woman (Art. 12).
invite-check =
    <b>Check the invitation</b>
    Full name: { $name }
    Office: { $office }
    Team: { $team }
    Telephone: { $phone }
    Sex: { $sex }
    { $warnings }
    It works once, within { $days } days. Tap a number to change it, or tap <b>Make the invitation</b>.
invite-edit-office = Change the office
invite-edit-team = Change the team
invite-edit-name = Change the name
invite-edit-phone = Change the telephone
invite-edit-sex = Change the sex
invite-save = ✔ Make the invitation
invite-incomplete = Something is missing. Please tap <b>Back</b> to fill it in.
invite-same-name = ⚠ { $name } is on the list already. If it is the same person, stop and open their card to send an invitation.
invite-has-head = ⚠ The head of this team is { $name }; a team has one head only (Art. 14).
invite-letter =
    <b>Invitation</b>
    { $name }, you are invited to the mediation assistant of { $ward } ward.

    Tap the link or scan this picture with your telephone:
    { $link }

    It works once, until { $until }. Please do not pass it on.
invite-sent = The invitation is in the message above. Please forward it to { $name } only, never to a group. An older one works no more.

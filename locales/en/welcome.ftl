# Strangers, invitations, the consent text and the telephone number.

stranger =
    <b>Welcome</b>
    This is an assistant for grassroots mediators and the ward office: logging cases, reminders, looking things up.

    To take part, ask the ward office for an invitation, or have the head of your mediation team ask for you. When the invitation comes, tap its link.

    Is there a dispute to mediate? Please see the mediation team where you live. In an emergency call 113.
welcome-not-known = I do not know you yet, so I cannot help, and nothing you sent was stored. In an emergency call 113.
stranger-danger =
    Somebody is in danger: please call at once:
    { $numbers }
    This assistant does not know you yet, can tell nobody for you, and keeps nothing of what you wrote.
welcome-link-unknown =
    <b>The link is not right</b>
    Perhaps a part was lost when it was copied.
    Please tap the link in the invitation itself, or ask the ward office for a new one.
welcome-link-used =
    <b>The invitation was used</b>
    An invitation works only once.
    If it was not you, please tell the ward office at once and ask for a new one.
welcome-link-expired =
    <b>The invitation has expired</b>
    Please ask the ward office for a new one. Nothing was stored.
welcome-declined =
    <b>You did not agree</b>
    The ward keeps only what its office wrote down when it invited you; the bot stores nothing more. If you change your mind, tap the link again while the invitation is valid.
    If you have questions, please ask the ward office.
welcome-notice =
    <b>What for:</b> keeping the mediation register, reminders of legal deadlines, reports of danger, training and the ward's reports.
    <b>What is stored:</b> your name, telephone number, sex, year of birth, ethnicity, residence, schooling, occupation, organisation, offices with their decisions, training attended, your Telegram account, and the cases you log. Names of parties and content are stored encrypted.
    <b>Who sees it:</b> you, your team head and the responsible officer of the ward office; the list of mediators goes to the justice office above the ward, as its form wants it. Leaders see figures only; when violence is reported, they also get the place, the house number, and the reporter's name and telephone number.
    <b>Messages</b> pass through Telegram's servers abroad, so they usually show initials only. Full names and addresses are shown only while they are entered or corrected, or on request, in messages that cannot be forwarded. What is shown on request is deleted after 5 minutes, and every reading is logged.
    <b>Your rights:</b> to see, correct or withdraw at any time: in the settings (/caidat), or by calling or visiting the ward office.
welcome-consent =
    <b>Before we begin</b>
    This invitation is for { $name }. If that is not you, please do not accept it.

    { $notice }

    Notice no. { $version }. Do you agree?
welcome-consent-again =
    <b>The notice has changed</b>
    Dear { $name }: the ward's list now also holds year of birth, ethnicity, residence, schooling, occupation, organisation and the decision of recognition, for the lists and reports that the law wants; you can take your consent back in the settings yourself. Tap <b>I agree</b> to go on at once; your drafts and reminders are kept.

    { $notice }

    Notice no. { $version }. Do you agree?
welcome-consent-back =
    <b>You took your consent back</b>
    Dear { $name }: nothing is sent to you any more. Your offices, cases and drafts stay. To come back, tap <b>I agree</b>.

    { $notice }

    Notice no. { $version }. Do you agree?
welcome-withdrawn-by-office =
    <b>Your consent was taken back</b>
    The ward office has noted that you took your consent back on { $day }. Nothing is sent to you any more and you cannot use this; your offices, cases and drafts stay.
    If it was not you, or to come back, type /start and tap <b>I agree</b>.
welcome-danger =
    Somebody is in danger? Call now:
    { $numbers }
    To report it to the head and the ward here: tap <b>I agree</b> below, then <b>Report danger</b>.
welcome-danger-no-office =
    Somebody is in danger: please call at once:
    { $numbers }
    You hold no office in the ward now, so this assistant can tell nobody for you and keeps nothing of what you wrote.
welcome-consent-yes = I agree
welcome-consent-no = I do not agree
welcome-consent-first = Please tap <b>I agree</b> or <b>I do not agree</b> first. Typing 1 or 2 works as well.
welcome-consent-declined = Without your agreement I cannot help. To withdraw for good, please ask the ward office.
welcome-invitation-of-another = This invitation is for somebody else. Your account is linked to your own name, so you cannot accept it for them; please pass it on.
welcome-link-not-needed = You have joined already and do not need the invitation any more.
welcome-show =
    <b>Show that it is you</b>
    This office sees what others do, so it must be the right person. Please press <b>Send my number</b> at the bottom of the screen: if it is the number that the ward knows, you are in at once.
    If your number has changed, press <b>Another number, ask the office</b>.
welcome-show-other = Another number, ask the office
welcome-show-tap = Please press <b>Send my number</b> at the bottom of the screen, or <b>Another number, ask the office</b>.
welcome-nobody-confirms = There is no other officer just now who could confirm. Please turn to the administrator for a new invitation. This one still works.
welcome-waiting =
    <b>Waiting for the office</b>
    The ward office was told and will call you. As soon as it has confirmed, you can begin; there is nothing else to do.
    If nobody confirms within { $days } days you need a new invitation; you will be told.
    In an emergency please call 113.
welcome-let-in =
    <b>The office has confirmed</b>
    Thank you for joining! Please press /start to begin.
welcome-lapsed =
    <b>Not confirmed</b>
    The ward office did not confirm this account in time, so the request has lapsed. Please call the office for a new invitation.
welcome-turned-away =
    <b>You could not be let in</b>
    The ward office did not confirm this account. If there is a mistake, please call the office for a new invitation.
welcome-asks-in =
    <b>Who used an invitation must be confirmed</b>
    Somebody used the invitation of { $name } without showing the telephone number that the ward knows. They see nothing until you confirm.
welcome-asks-in-look = Look and confirm
welcome-phone =
    <b>Confirm your telephone number</b>
    So that the ward office can call you. Tap <b>Send my number</b> at the bottom of the screen.
    You may do it later under Settings.
welcome-phone-share = Send my number
welcome-phone-later = ⏭ Later
welcome-phone-tap = Please tap <b>Send my number</b> at the bottom of the screen, or <b>Later</b>. A typed number cannot be confirmed.
welcome-phone-not-own = That is somebody else's number, so it was not stored. Please send your own with the button at the bottom.
welcome-phone-foreign = That is not a Vietnamese number, so it cannot be confirmed. Tap <b>Later</b> and tell the ward office your number.
welcome-phone-skipped = Very well, you can confirm it later under Settings.
welcome-phone-confirmed = Your telephone number is confirmed. Thank you.
welcome-done-confirmed = Your telephone number is confirmed. Thank you for joining! Here is what you can do. Everything can be done with buttons, no command need be remembered.
welcome-done-skipped = Thank you for joining! Here is what you can do. Everything can be done with buttons, no command need be remembered. You can confirm your telephone number later under Settings.
welcome-again = Thank you. Please go on.
welcome-withdraw =
    <b>Take consent back</b>
    From then on nothing is sent to you, no reminders of deadlines and nothing that waits, and you cannot use this. Your offices, cases and drafts stay, as the law wants. You may consent again at any time.
welcome-withdraw-yes = Take consent back
welcome-withdrawn = Noted: you took your consent back. Nothing is sent any more. To come back, press <b>I agree</b> below.

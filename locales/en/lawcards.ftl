# The law at hand: short cards, one question each. What the shipped ones say is in locales/cards.

section-luat = The law
command-luat = The law of mediation, question by question
help-luat = <b>The law</b>: type what you want to know, and get a short answer with its article; sentences to say, skills step by step
form-law_card = A card of the law being written
law-groups =
    <b>The law</b>
    What do you want to know? Just type it. For example: <i>how many days to begin</i>
    Or choose a part ({ $count } cards).
law-group-rights = Rights and duties
law-group-start = Beginning
law-group-session = The session
law-group-end = The end
law-group-kinds = By kind of dispute
law-group-phrases = Sentences to say
law-group-court = Recognition by the court
law-group-skills = Step by step
law-list =
    <b>{ $group }</b> ({ $count } cards)
    Tap what you want to read, or type a question.
law-found =
    You asked: “{ $find }”
    The { $count } nearest cards. Tap one, or type another question.
law-none-found =
    I have no card for “{ $find }” yet.
    Try fewer words, the one or two that matter. { $whom }
law-line-ward = 🏛 { $words } (the ward's)
law-line-to-come = 🏛 { $words } (from { $day })
law-line-withdrawn = 🏛 { $words } (withdrawn)
law-card =
    <b>{ $ask }</b>

    { $say }

    { $lines }
law-source = Source: { $source }
law-source-unchecked = Source ⚠: { $source }
law-unchecked = ⚠ <b>Not verified</b>: { $mark } { $whom }
law-unchecked-part = ⚠ <b>Not verified</b>, the source with ⚠: { $mark } { $whom }
law-mark-V2 = known from texts that quote it, not from the text itself.
law-mark-M = from general knowledge, not compared with the text.
law-mark-D = 💡 Advice on how to go about it, not the words of the law.
law-here = 🏛 <b>In force in the ward</b>: { $name }: <b>{ $value }</b> ({ $basis })
law-not-now = ⏳ It holds no more after { $day }.
law-ward = 🏛 The ward's own card, in force from { $day }.
law-ward-to-come = 🏛 The ward's own card, in force from { $day } on.
law-ward-withdrawn = 🏛 The ward's own card, withdrawn on { $day }: { $why }
law-original =
    <i>The shipped card. The ward has words of its own.</i>

    { $card }
law-gone = This card is not there any more.
law-no-case = You cannot see this case.
law-button-what = ⚖ What does the law say?
law-button-more = See also: { $label }
law-button-original = Shipped card
law-button-coming = 🏛 What holds from { $day }
law-button-groups = All parts
law-button-return = ⬅ Back to where I was
law-button-to-case = ⬅ Back to the case
law-button-log = Record this as a case
law-button-kept = 🏛 The ward's cards
law-button-new = ＋ Add a card
law-button-correct = ✎ The ward says otherwise
law-button-change = ✎ Change the card
law-button-withdraw = Withdraw it
law-button-versions = Earlier versions
law-kept =
    <b>The ward's cards</b> ({ $count })
    They come before the shipped ones.
law-kept-none =
    <b>The ward's cards</b>
    There are none yet. The office can add local rules, telephones, and ways of its own.
law-write =
    { $ask }
    { $now }
law-now = Now: { $words }
law-ask-question = What do people ask? One short question. For example: <i>Until when may one sing karaoke?</i>
law-ask-answer = What is the answer? A few short lines, no longer than a screen. For example: <i>Until 9 p.m., by the code of unit 3.</i>
law-ask-source = Where is it from: which document, which article. For example: <i>Code of unit 3, article 5</i>
law-ask-from = From which day on? For example: <i>1/6</i>
law-day = { $day }
law-day-to-come = { $day } (this version is not in force yet)
law-check =
    <b>{ $ask }</b>

    { $say }

    Source: { $source }
    In force from: { $from }

    Please look it over. The whole ward reads this card.
law-edit-question = Question
law-edit-answer = Answer
law-edit-source = Source
law-edit-from = Day
law-check-help = Please tap “Save”, or the line you want to change.
law-write-help = Please type the answer to the question above.
law-words-help = Please type 3 to { $most } characters.
law-kept-now = Saved. Whoever looks the law up sees this card now.
law-kept-later = Saved. The card holds from { $day }.
law-as-it-was = The card is as it was; there is nothing to save.
law-changed-meanwhile = Somebody else has just changed this card. Please look again.
law-withdraw =
    Withdraw the card “{ $ask }”. Why? One short sentence. For example: <i>there is a new rule</i>
law-withdrawn = The card is withdrawn. The office can still read its versions.
law-versions =
    <b>Versions of the card</b>

    { $lines }
law-version = { $day }, { $name }: in force from { $from }. <b>{ $ask }</b> { $say }
law-version-withdrawn = { $day }, { $name }: withdrawn. { $why }
law-versions-more = … and { $count } earlier ones.

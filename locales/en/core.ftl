# Shared by all parts: menu, help, settings, common answers and words that come back.

menu =
    <b>Menu</b>
    Welcome, { $name }.
    { $offices } – { $ward } ward

    { $hint }
menu-hint-mediator = Tap <b>Log a case</b> when you have taken on a dispute. Typing the number works as well.
menu-hint-team_head = Log cases, assign mediators and see the team's book here.
menu-hint-ward_officer = Here you see the figures and cases of the ward, send announcements and invite people.
menu-hint-ward_leader = Figures will be sent to you here.
menu-hint-front_officer = News of the mediation work will be sent to you here.
menu-hint-none = You hold no office in mediation at present. Please ask the ward office.

section-menu = Menu
section-ghivu = Log a case
section-vuviec = Cases
section-nhap = Drafts
section-nhansu = People, invitations
section-caidat = Settings
section-help = Help

command-menu = Main menu
command-ghivu = Log a new case
command-vuviec = See and find cases, record results
command-nhap = Unfinished drafts
command-nhansu = People and invitations
command-caidat = Settings
command-help = How to use this
command-huy = Stop what you are doing
command-start = Start

help =
    <b>Help</b>
    { $lines }

    • You may type <b>back</b>, <b>skip</b> or <b>stop</b> instead of tapping.
    • If you stop half-way, what you wrote is kept.
    • Never enter identity numbers or send photos of papers.

    { $whom }
help-ghivu = • /ghivu – log a new case. You may write on, for example: <i>/ghivu right of way, received yesterday</i>
help-vuviec = • /vuviec – look back, record a result. Find by name, words, code, team, month or state, for example: <i>/vuviec lối đi tháng 10 chưa xong</i>
help-nhap = • /nhap – open an unfinished draft
help-nhansu = • /nhansu – people and invitations. Find by name or team, for example: <i>/nhansu an</i>
help-caidat = • /caidat – language, telephone number, what is stored about you
help-help = • /help – this page
help-assign = • A case without a mediator: open it and tap <b>Assign mediators</b>. The parties choose first.
help-call = If you are stuck, call the ward office: { $phone }
help-call-unknown = If you are stuck, please ask the ward office.

settings =
    <b>Settings</b>
    Language: { $lang }
    Telephone number: { $phone }
settings-phone = Confirm my telephone number
settings-data = What is stored about me
settings-stored =
    <b>What is stored about you</b>
    Full name: { $name }
    Offices: { $offices }
    Telephone number: { $phone }
    You accepted notice no. { $version }
    The ward's list also holds your sex, year of birth, ethnicity, residence, schooling, occupation, organisation and decisions, where they were entered.
    To see all of it or to correct it, please ask the ward office. To withdraw your consent, tap <b>Take consent back</b> below.
phone-confirmed = confirmed
phone-not-confirmed = not confirmed
lang-vi = Vietnamese (Tiếng Việt)
lang-en = English

toast-stale = That button is old. Here is the current page again.
edited-not-taken = Messages changed after sending are not taken. Please send a new one, or use a button to correct.
forwarded-not-taken = Forwarded messages are not taken. Please write the answer yourself.
draft-kept = What you had begun is kept under <b>Drafts</b>.
cancelled = Stopped. Nothing was changed.
nothing-to-cancel = There is nothing to stop.
understood-label = Understood: <b>{ $label }</b>
name-or-button = Is “{ $typed }” a name, or do you want to stop or go back? If it is a name, please type the whole name. If not, please tap a button below.
greeting = Good day. Please tap a button, or type a few words, for example: <i>log a case</i>
contact-not-asked = No contact is needed now. Nothing was stored.
media-not-asked = Only words are taken here. Photos, files and voice notes are not stored; please do not send photos of papers.
not-allowed = This is not among your tasks. If you need it, please ask the ward office.
identity-refused = The message held an identity number, so it was removed and not stored. Please write again without it.
answer-by-text = Please answer in words. Photos, files and voice notes are not stored at this step.
answer-too-long = The answer is longer than { $max } characters. Please shorten it.
answer-too-short = The answer is too short. Please say a little more.
typed-bare =
    { $body }

    ✏️ <i>Some of it was typed without accents and will be printed so. For accents, tap that field and type it again.</i>
pick-a-button = I did not understand. Please tap a button below.
pick-by-number = I did not understand. Please tap a button below or type its number, for example: <i>1</i>
pick-by-label = I did not understand. Please tap a button below or type what it says, for example: <i>{ $label }</i>
cannot-skip = This question cannot be skipped. Please answer, or press a button below.
meant-news = I understand that there is news of a recorded case. Please open it and record the result.
meant-nothing = I understand that the month had no case.
meant-nothing-to-log = In a month without a case you need not record anything; the head of the team closes the month.
meant-question = I understand that you ask something. The question can go to the ward below; if it is a case, type “ghi vụ” before the story.
meant-question-where = I understand that you ask something, so nothing was recorded. Please look in <b>Legal bulletins</b>. If it is a case, type “ghi vụ” before the story.

apology = Sorry, something went wrong with your last message. What was saved is safe. Please try again, or tap /menu. To report it, give the code { $code }.
apology-file = Sorry, the file you asked for could not be sent. All records are intact. Please ask for it again; if it still does not come, tell the office and give the code { $code }.
late-words = Your message of { $at } could not be read then. It can be now, but you are at another step, so I do not fill it in. If it still holds, please send it again.
contact-tap-below = The button that sends your number is right below the input field.
keyboard-removed = Thank you.
state-not-readable = The assistant was upgraded, so I start from the menu. Drafts and everything saved are safe.

button-menu = ☰ Menu
button-back = ⬅ Back
button-skip = ⏭ Skip
button-stop = ✖ Stop
button-list = ☰ List
button-prev = ‹ Before
button-next = Next ›
button-page = { $page }/{ $pages }
button-save = ✔ Save
button-today = Today ({ $day })
button-yesterday = Yesterday ({ $day })
button-open-case = Open the case
button-begin = Mediation has begun
button-assign = Assign mediators
button-open-draft = Open the draft
word-none = not recorded

empty = { "" }
plain = { $words }
until = { $time }, { $day }
numbered = { $n }. { $line }

date-not_understood = I could not read the day. For example: <i>yesterday</i>, <i>5/5</i>, <i>05/05/2026</i>
date-empty = Please give the day. For example: <i>yesterday</i>, <i>5/5</i>
date-impossible = There is no such day. Please check.
date-lunar = Please use the solar calendar, for example: <i>5/5</i>
date-in_future = That day has not come yet. Please give a day gone by, or today.
date-in_past = That day is over. Please give a day to come.
date-too_far = That day is too far away. Please check the year.
date-weekday_mismatch = Weekday and date do not agree. Please check.
date-which_year = Of which year? Please type the year as well, for example: <i>05/12/2025</i>
since-first = From its first day on: { $day }.
since-ahead = That day has not come yet. Please type a day, a month or a year gone by.
since-help = I cannot tell the day. Please type a day, a month or a year, such as <i>15/3/2021</i>, <i>3/2021</i> or <i>2021</i>

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

kind-neighbor = Quarrel between neighbours
kind-noise_env = Noise, hygiene
kind-right_of_way = Common way, drainage
kind-boundary = House boundary, adjoining works
kind-land = Land-use right
kind-inheritance = Inheritance
kind-debt = Loans, savings circles
kind-contract = Contract, sale, rent
kind-damage = Compensation for damage
kind-property = Ownership of other property
kind-spouses = Conflict between spouses
kind-divorce = Divorce, division of property
kind-child_support = Custody, maintenance, visits
kind-parents_children = Parents, children, siblings
kind-family_violence_minor = Risk of domestic violence
kind-adoption_parentage = Parentage, adoption
kind-minor_violation = Minor violation not sanctioned
kind-other = Other
kind-group-neighbourhood = Neighbours, living together
kind-group-property = Land, property, money
kind-group-family = Spouses, family

status-registered = not assigned
status-assigned = assigned
status-in_session = in mediation
status-paused = paused
status-success = successful
status-failure = unsuccessful
status-referred = guided elsewhere
status-void = struck

ground-party_request = A party asked
ground-mediator_knows = The mediator saw or learnt of it
ground-head_assigned = The head assigned it
ground-third_party_request = An agency, organisation or person asked

end-party_request = a party asked to end it
end-not_said = the old register does not say
end-mediator_decision = the mediator found that no agreement is possible

office-mediator = Mediator
office-team_head = Head of a mediation team
office-resident_group_head = Head of a resident group
office-front_committee_head = Head of the Front committee
office-ward_officer = Officer of the ward office
office-ward_leader = Leader of the ward
office-front_officer = Officer of the ward Front
office-none = no office
office-in-team = { $office } ({ $team })

sex-female = Female
sex-male = Male

body-ward_police = Ward police
body-ward_committee = People's Committee of the ward
body-justice_officer = Justice and civil-status officer
body-ubnd_land_mediation = Land mediation by the People's Committee
body-regional_court = Regional People's Court
body-legal_aid = State legal aid centre
body-complaint_body = The body that settles complaints
body-labour_mediator = Labour mediator
body-commercial_mediation = Commercial arbitration or mediation
body-handling_body = The body that is dealing with it
body-front_committee_head = Head of the Front committee
body-resident_group_head = Head of the resident group
body-police_hotline = Police 113
body-ambulance_hotline = Ambulance 115
body-child_hotline = Child helpline 111
body-domestic_violence_hotline = Domestic violence helpline

side-a = Side A
side-b = Side B
text-continued = This is the other part of a text that is too long: the app cut it into several messages, so none of them was taken. Please type it shorter, in one message.
text-old-font = The letters of your message are those of an old font ({ $font }) and cannot be read, so nothing was taken. Please type it again. If you paste from a computer, convert the text to Unicode first (UniKey: press Ctrl + Shift + F6).
font-tcvn3 = TCVN3, also called ABC
font-vni = VNI

# Several lines above a card
lines = { $lines }
menu-hint-resident_group_head = Tell the mediation team of disputes you see, report danger, read bulletins, attend training and state difficulties here.
menu-hint-front_committee_head = Report danger, read bulletins, attend training and state difficulties here.
settings-withdraw = Take consent back

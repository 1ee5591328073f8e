# Training: planning, inviting, reminding, checking in, feedback.

section-taphuan = Training
command-taphuan = Training sessions
help-taphuan = • /taphuan – training: answer invitations, check in, material
announce-kind-training = Training invitation

training-when = { $day }, { $from }–{ $to }
training-when-days = from { $from } { $day } to { $to } { $last }
training-about =
    <b>{ $topic }</b>
    Time: { $when }
    Place: { $place }
    Host: { $host }

training-list-plan =
    <b>Training</b>
    Tap a session to see who comes, tick who is there, change it or call it off.
training-list-none-plan =
    <b>Training</b>
    There is none yet. Tap <b>Plan a session</b> to begin.
training-list =
    <b>Training</b>
    Sessions you were invited to, and the material of those that are over.
training-list-open =
    <b>Training</b>
    A session is on. Type the 6 digits told in the room to check in.
training-list-none =
    <b>Training</b>
    There is none yet. When the ward office invites you, the letter comes here.
training-list-help = Tap a session in the list, or type the 6 digits told in the room.
training-line = { $state } { $day } · { $topic }
training-state-draft = Draft
training-state-coming = Coming
training-state-now = Now
training-state-over = Over
training-state-cancelled = Cancelled
training-button-list = Training sessions
training-button-new = + Plan a session
training-button-open = Details
training-gone = This session is not there, or you were not invited.

training-step =
    <b>Plan a session · Step { $n }/{ $all }</b>
    { $ask }
training-change-step =
    <b>{ $topic }</b>
    { $ask }
training-ask-topic =
    What is it about?
    <i>For example: Mediating land disputes</i>
training-ask-host =
    Who holds it? Tap, or type a name.
    <i>For example: Department of Justice of Bắc Ninh</i>
training-host-ward = People's Committee of { $ward }
training-ask-place =
    Where?
    <i>For example: Hall of the People's Committee</i>
training-ask-start =
    When does it begin? Type time and day.
    <i>For example: 8h ngày { $example }</i>
training-ask-end =
    It begins at { $time } on { $day }. When does it end?
    <i>For example: { $example }</i>
training-ask-material =
    Send a picture or a document that is handed out, if there is one. Guests can get it, and everybody in the ward once the session is over.
training-ask-material-again = There is material already. Send another file to replace it.
training-button-same-material = Keep the material
training-button-no-material = Without material
training-ask-recipients =
    Who is invited? Everybody gets one invitation, whatever offices they hold.
training-words-help = That is a little short, or too long. Please type between 3 and { $most } characters.
training-start-help = No time and day could be read. For example: <i>8h ngày 5/12</i> or <i>mai 14h</i>
training-start-past = { $time } on { $day } is over. Please type it again; for next year, with the year.
training-start-no-time = The time is missing. Please type time and day, for example: <i>mai 14h</i>
training-end-help = It must end after { $time } on { $day }, and may last 5 days. For example: <i>11h30</i> or <i>17h ngày { $next }</i>
training-type-words = This step wants words, please type them.
training-material-kept = ✔ The material is here.
training-material-help = Please send a picture or a document. If there is none, tap <b>Skip</b>, or <b>Back</b> when you are changing it.
training-check =
    <b>Before the invitation goes out</b>

    { $about }
    Material: { $material }
    For: { $to } – { $people } people get it, { $unreachable } are not on Telegram

    The invitation goes from { $begins } on. Whoever does not decline is reminded 3 days, 1 day and 2 hours before, as far as there is time.
training-change =
    <b>Change the session</b>

    { $about }
    Material: { $material }
    Invited: { $guests } people

    Tap what is to change. With <b>Save and tell everybody</b> all who were invited get word.
training-has-material = yes
training-no-material = none
training-field-topic = Topic
training-field-host = Host
training-field-place = Place
training-field-start = Beginning
training-field-end = End
training-field-material = Material
training-field-recipients = Who is invited
training-count =
    <b>Confirm the invitation</b>
    It will reach { $count } people. So that nothing goes out by mistake, please type their number: <b>{ $count }</b>
training-button-send = Send the invitation ({ $people } people)
training-button-save = Save and tell everybody
training-button-drop = Drop the draft
training-kept = The draft is kept. Open it from the list.
training-not-kept = Stopped. Without beginning and end the draft could not be kept.
training-unchanged = Nothing changed; nobody is told anything.
training-dropped = The draft is dropped.
training-changed-meanwhile = Somebody else has just changed this session. Please look again.
training-invited = The invitation goes out { $begins }.
training-changed = Saved. The change is told { $begins }.
training-changed-again = Saved. Because the time is another, everybody is asked again; former answers do not count. It goes out { $begins }.

training-office =
    { $about }
    State: { $state }

    { $lines }
    { $code }
training-code-line = Check-in code: <b>{ $code }</b>
training-sent = • Letters sent: { $sent } of { $all } invited
training-to-call = • Do not have it, please telephone: { $count } people
training-answers = • Coming { $yes } · not { $no } · unsure { $unsure } · no answer { $none }
training-attended = • There: { $count } people
training-ratings = • Feedback: very useful { $great } · useful { $useful } · not useful { $useless }
training-button-change = Change time, place…
training-button-attendance = Who was there
training-button-qr = QR code for the room
training-button-material = Get the material
training-button-sending = How the invitation goes out
training-button-cancel = Call it off
training-attendance =
    <b>Who was there</b>
    { $attended } of { $all } people. Tap a name to tick it or to take the tick away; type a name to find it, for example: <i>binh</i>
training-attendance-found =
    <b>Who was there</b>
    Found for “{ $find }”: { $count }. Tap a name to tick it or to take the tick away.
training-button-all = Everybody
training-qr =
    <b>{ $topic }</b>
    Scan to check in, or type /taphuan and then <b>{ $code }</b>
training-cancel =
    Call this session off? Everybody who did not decline is told. So that it is no mistake, please type <b>cancel</b>.

    { $about }
training-cancel-help = Not called off. To do so, please type <b>cancel</b>; or tap Back.
training-cancelled-told = Called off. Those who have the invitation and did not decline are told from { $begins } on.
training-too-late-to-cancel = This session is over or was called off already.
training-over-office =
    The session is over. { $count } people checked in; please tick the others.

    { $about }

training-card =
    { $about }

    { $state }
training-your-answer = Your answer: <b>{ $answer }</b>
training-not-answered = none yet
training-for-others = This session is for others.
training-type-code = Check-in is open: type the 6 digits told in the room.
training-was-there = ✔ It is noted that you were there.
training-was-there-ask =
    ✔ It is noted that you were there.
    Was it of use to you?
training-was-there-rated =
    ✔ It is noted that you were there.
    Your feedback: <b>{ $rating }</b>. Thank you.
training-is-over = The session is over.
training-is-cancelled = This session was called off.
training-answer-kept = Noted: { $answer }
training-not-invited = This invitation is for somebody else.
training-too-late = This session has begun, is over or was called off: no answer is needed.
training-checked-in = ✔ You are checked in. Thank you.
training-office-help = To change it, tap <b>Change time, place…</b>. To check in yourself, type the 6 digits.
training-code-help = Please tap a button here, or type the 6 digits.
training-code-wrong = This code is not right. Please look again at the one told in the room.
training-not-open = Check-in is open from 1 hour before the beginning to the end of the day.
training-rated = Thank you for your feedback.
training-not-there = Only people who were there can say so.
training-material-caption = Material: { $topic }
training-calendar-host = Host: { $host }

rsvp-yes = I am coming
rsvp-no = I am not coming
rsvp-unsure = Not sure
rating-great = Very useful
rating-useful = Useful
rating-useless = Not useful

notice-invitation = You are invited to a training session
notice-changed = A training session has changed
notice-cancelled = This training session was called off, please do not come
notice-three_days = A reminder: training ahead
notice-one_day = Training soon
notice-two_hours = Training is about to begin
notice-feedback = Thank you for coming to
training-invite =
    { $head }

    { $about }

    Can you come?
training-told =
    { $head }

    { $about }
training-remind =
    { $head }

    { $about }

    If you cannot come, please tap to say so.
training-ask =
    { $head } <b>{ $topic }</b>.
    Was it of use to you?

# The guests by team
training-button-by-team = Team by team
training-button-team-here = ☑ The whole team is here
training-button-everybody = The whole list
training-by-team =
    <b>Attendance by team</b>
    Choose a team. Behind its name: how many are here, of how many invited.
training-team-line = { $team } ({ $attended }/{ $all })
training-of-no-team = Of no team
training-attendance-team =
    <b>Attendance – { $team }</b>
    { $attended } of { $all } are here. Press a name to tick it, or to take the tick back.
training-list-all =
    <b>Guests of the session: { $topic }</b>
    { $lines }
training-list-team = <b>{ $team }</b> – here { $attended }/{ $all }
training-list-guest = { $nth }. { $name } – { $answer }
training-list-there = was there
training-list-no-answer = no answer yet
training-left = The session you are planning is kept under <b>Training</b> and under /nhap.
training-begun = Session being planned: { $words }

# Courses attended: of an upper level, or of former times
# @codes training-record-field dialogue/training/record.rs Ask
# @codes training-paper domain/training/course.rs TrainingPaper
training-button-record = + Write down a course (upper level, past)
training-host-province = Department of Justice
training-record-step =
    <b>Write down a course · Step { $n }/{ $all }</b>
    { $ask }
training-record-topic =
    What was it about?
    <i>For example: Mediation skills 2026</i>
training-record-host =
    Who held it? Tap, or type a name.
    <i>For example: the province's Lawyers' Association</i>
training-record-days =
    On which day? Of several days type the first and the last, as 12/3 - 14/3.
    <i>For example: { $example }</i>
training-record-hours =
    How many hours in all? Tap, or type.
    <i>For example: 3h30</i>
training-record-trainer =
    Who taught? Skip it if that is not known.
    <i>For example: Ms Nguyễn Thị Hòa, Department of Justice</i>
training-record-check =
    <b>Look at the course again</b>

    { $about }

    Once it is saved, tick who went.
training-record-field-topic = Topic
training-record-field-host = Host
training-record-field-days = Days
training-record-field-hours = Hours
training-record-field-trainer = Trainer
training-record-field-check = Look again
training-record-save = Save and tick who went
training-record-save-again = Save the change
training-record-saved = ✔ The course is written down.
training-days-help = Please type a day that is over, the first before the last; a course takes { $most } days at most. For example: <i>12/3/2026</i> or <i>12/3/2026 - 14/3/2026</i>
training-hours-help = Please type how many hours. For example: <i>7</i>, <i>3.5</i>, <i>3h30</i> or <i>8 tiết</i>
training-hours = { $hours } hours
training-hours-minutes = { $hours } hours { $minutes } minutes
training-course-day = { $day }
training-course-days = { $from } to { $to }
training-course-about =
    <b>{ $topic }</b>
    Days: { $when }
    Length: { $hours }
    Host: { $host }
    Trainer: { $trainer }
training-course =
    { $about }

    Attended by: <b>{ $count }</b>
training-course-struck =
    { $about }

    This course was struck and does not count.
training-course-struck-now = Struck; figures do not count it any more.
training-record-strike =
    Strike this course? To be sure, type <b>hủy</b> or <b>cancel</b>.

    { $about }
training-button-who-went = Who went
training-button-correct = Correct
training-button-strike = Strike a course noted by mistake
training-attendance-course =
    <b>Who went?</b>
    Ticked: { $attended }/{ $all }. Tap a name, type one to find it, or send a whole list, one name a line.
training-button-all-here = ☑ All were there
training-everybody-count =
    <b>Tick everybody</b>
    { $count } people who were in office then will stand as having gone, officers and leader too. So that nobody is ticked by mistake, please type their number: <b>{ $count }</b>
training-all-there = Ticked { $count } more.
training-all-there-but = Ticked { $count } more. { $left } had declined and are not ticked; tap the name of whoever came.
training-all-there-already = Everybody is ticked.
training-declined-left = { $count } had declined and are not ticked; tap the name of whoever came.
training-list-ticked = Ticked { $count } of the list.
training-list-ticked-but = Ticked { $count }. { $left } names are not clear: { $names }. Please type each to find it.
training-not-yet = The day has not come; nobody can be ticked yet.

# Invite more
training-button-late = Invite more people
training-late =
    <b>Invite more: { $topic }</b>
    Tap a name, or type one to find it. They get the invitation and the reminders as the others do.
training-late-found =
    <b>Invite more</b>
    “{ $find }”: { $count } not invited yet.
training-late-invited = { $name } is invited. The letter goes out { $begins }.
training-late-known = They were invited already, or hold no office any more.
training-late-too-late = It has begun or is over. Tick by name who comes.

# Papers
training-button-papers = Papers to print
training-papers =
    <b>Papers to print</b>
    Number, day and signature are left for the clerk.

    { $about }
training-paper-letter = Invitation (Word)
training-paper-list = Attendance list (Word)
training-paper-sheet = Attendance list (Excel)
training-paper-minutes = Minutes (Word)
training-printing = In preparation; the file comes here.
training-print-caption = { $name }: { $topic }, { $day }
training-attended-beside = • There: { $count }, of them { $beside } not invited
training-list-there-beside = there (not invited)
training-list-absent = absent ({ $answer })

# Reports of the ward: statistical tables and the report in words.
# @codes report-named domain/reporting.rs ReportKind
# @codes report-paper-of domain/reporting.rs ReportKind
# @codes report-standing domain/reporting.rs Standing
# @codes report-part domain/reporting.rs Part
# @codes report-ask domain/reporting.rs Part
# @codes report-file domain/reporting.rs File

section-baocao = Reports
command-baocao = Reports to the province: tables and words
help-baocao = <b>Reports</b>: make the tables and the report of a period, write down number and day when it was sent

report-list =
    <b>Reports of the ward</b>
    Tap a report to open it. One that is not begun is begun by the tap.
report-list-none =
    <b>Reports of the ward</b>
    There is no report yet.
report-line = { $report }: { $standing }
report-line-corrected = { $report }: correction { $nth }, { $standing }
report-line-coming = { $report }: not begun
report-named-half = Half-year report { $year }
report-named-year = Report of the year { $year }
report-named-official = Official report of the year { $year }
report-named-other = Report { $from } – { $to }
report-standing-draft = being written
report-standing-approved = approved, not sent
report-standing-sent = sent
report-button-other = Other days (quarter, interim, on request)
report-button-list = Reports
report-button-open = Open the report
report-ask-other =
    <b>Report of other days</b>
    Type the period. For example: <i>quý 3</i>, <i>9 tháng</i>, <i>1/1 - 15/6</i>
report-other-help = I do not understand this period. Please type it like <i>quý 3</i>, <i>9 tháng năm 2026</i>, <i>1/1 - 15/6</i>
report-not-yet = This period begins on { $from }: it cannot be reported yet.
report-gone = There is no such report: somebody may have just begun it or thrown it away. Please tap “Reports”.

report-card =
    <b>{ $report }</b>
    { $lines }
report-days = Data from { $from } to { $to }
report-data-open = ⚠ { $to } is not over: the figures still change. It can be approved and sent from the day after.
report-due = Due on <b>{ $day }</b>
report-no-due = Due: not entered (it stands in the letter from above)
report-is-draft = Being written
report-was-approved = ✔ Approved on { $day } (entered by { $name }), not entered as sent. Figures and files stand as they were approved.
report-was-sent = ✔ Sent: number { $number } of { $day }. Its files stay as they were approved.
report-reason = Correction { $nth }: { $reason }
report-gaps = Not written: { $parts }. On paper there is room to fill it in by hand.
report-no-gap = All parts are written.
report-changed = ⚠ Figures changed since it was sent:
report-whose = { $name }, {""}
report-changes-more = • and { $count } other figures
report-changed-since-approval = ⚠ Figures changed since it was approved; the files are those that were approved. To take the new ones, give it back and approve it again:
report-changed-from-before = Other than what was sent:
report-change = • { $whose }{ $measure }: reported { $was }, now { $now }
report-button-parts = ✎ Write the parts
report-button-due = Enter when it is due
report-button-data = Change the last day of its data
report-button-submit = Ask the leader to look
report-button-approve = ✔ Approve the report
report-button-approved-on-paper = ✔ The leader has approved
report-button-reopen = Give it back to be written on
report-button-send = ✔ Enter number and day
report-button-correct = Correct a report that was sent
report-button-drop = Throw this report away
report-ask-drop =
    <b>Throw a report away</b>
    { $report }: throw the draft away with what was written?
report-button-drop-really = Throw it away
report-dropped = The draft was thrown away.
report-button-version = Look at version { $nth }
report-button-figures = See the figures here
report-file-words = 📄 Report (Word)
report-file-cases_paper = 📄 Table of cases
report-file-cases_book = Table of cases (Excel)
report-file-teams_paper = 📄 Table of teams
report-file-teams_book = Table of teams (Excel)
report-file-data_csv = Figures (CSV)
report-file-data_json = Figures (JSON)
report-file-none = This report was approved in an earlier release and has no file of figures.
report-file-coming = The file is coming.
report-caption-stands = As it was approved; it stays as it is.
report-caption = Check it before it is signed. Number, day and signature are left empty.
report-submitted = { $name } asks you to look at: { $report }.
report-submit-done = The leaders who use this assistant were asked to look.
report-approved = ✔ Written down as approved. The figures are those of this moment; the approved file comes below. If it is not right, give it back to be written on.
report-reopened = It can be written on again.
report-approval-told = { $name } approved: { $report }. Once it is signed and sent, please enter number and day.
report-reopening-told = { $name } gave back to be written on: { $report }.

report-parts =
    <b>The parts in words</b>
    Tap the one to write. What is not written is left empty on paper.
report-part-written = ✔ { $part }
report-part-open = { $part } – not written
report-part-guidance = Guidance
report-part-model = Model team
report-part-outreach = Outreach
report-part-cooperation = Cooperation, resources
report-part-money = Money
report-part-weaknesses = Weaknesses
report-part-plans = Plans
report-part-wishes = Proposals
report-ask-guidance = Which documents were issued, what was directed? For example: <i>Kế hoạch số 110/KH-UBND ngày 05/5/2026</i>
report-ask-model = Which team is the model, and what came of it?
report-ask-outreach = Loudspeakers, residents' meetings, web page: how often, how many people?
report-ask-cooperation = What was done with the Front, organisations, police? What was raised?
report-ask-money = How much was paid to mediators, teams, for anything else?
report-ask-weaknesses = What is still weak, and why?
report-ask-plans = What is to be done next?
report-ask-wishes = What is proposed to those above?
report-write =
    <b>{ $part }</b>
    { $ask }
    Please do not name the parties of disputes.
report-write-again =
    <b>{ $part }</b>
    { $ask }
    It says: <i>{ $words }</i>
    Type again to replace it.
report-button-clear = Clear this part
report-written = ✔ Kept.
report-written-names = ✔ Kept. It names: { $names }. If these are parties of a dispute, please type it again without names.
report-part-help = Please type 3 to { $most } letters.
report-not-a-draft = The report is approved or sent: nothing can be written in it. Please give it back, or begin a correction.
report-ask-due =
    <b>When the report is due</b>
    Type the day of the letter from above. For example: <i>12/11</i>
report-button-no-due = No day
report-due-early = It must be due on { $to }, its last day that counts, or later. Please type it again.
report-ask-data =
    <b>Last day of its data</b>
    The period begins on { $from }. Type the last day that counts. For example: <i>15/11</i>
report-data-early = The last day must come after the first.
report-days-stand = The report was sent: the days of its data stand. If they are wrong, please begin a report of other days.
report-moved-due = ✔ Due on { $day }.
report-moved-no-due = ✔ No day is set.
report-moved-data = ✔ Its data count up to { $day }.
report-days-taken = There is a report of this kind with data up to { $to }. Please open it in the list.
report-dated-early = The day of the document must come after its data are closed on { $to }. Please type the day that stands on it.
report-renumbered = ✔ Number and day were put right.
report-button-renumber = Put number or day right
report-changed-meanwhile = Somebody else has just changed the report. Please look again and tap then.
report-written-meanwhile = Somebody else has just written in the report. Please look at what stands there; to replace it, type again (your words are still above).
report-approval-entered = { $name } entered that the leader approved on paper: { $report }. If that is not so, please open it and give it back.
report-ask-number =
    <b>Number of the document</b>
    Type the number that the clerk gave. For example: <i>145</i> or <i>145/BC-UBND</i>
report-number-help = Please type the number of the document, like <i>145/BC-UBND</i>.
report-ask-dated =
    <b>Day of the document</b>
    Number { $number }. Type the day that stands on it.
report-button-today = Today, { $day }
report-check =
    <b>The report was sent</b>
    { $report }
    Number <b>{ $number }</b> of <b>{ $day }</b>
    From then on what is wrong is put right by a correction.
report-button-save-sent = ✔ It was sent
report-ask-why =
    <b>Put number and day right</b>
    Why? What was entered before stays readable.
    For example: <i>mistyped the number</i>
report-check-again =
    <b>Put number and day of a sent report right</b>
    { $report }
    No. <b>{ $number }</b> of <b>{ $day }</b>
    Why: { $why }
report-button-save-again = ✔ Put number and day right
report-former = Entered before: no. { $number } of { $day } (put right: { $why })
report-sent = ✔ Written down as sent.
report-not-approved = The report is not approved: it cannot be entered as sent.
report-ask-reason =
    <b>Correct a report that was sent</b>
    Why? What was sent stays as it is.
report-reason-help = Please give the reason, at most 500 letters.
report-correcting = ✔ A correction is begun, with the figures of now.

report-todo = { $report }: to be made and sent
report-todo-many = Reports to be made and sent: { $count }
report-todo-due = { $report }: due in { $days } days
report-todo-late = { $report }: { $days } days late
report-digest-late = ⚠ Reports that are late: { $count }

# On paper.
report-sheet-cases = Results of mediation
report-paper-cases = RESULTS OF GRASSROOTS MEDIATION
report-paper-days = Period: from { $from } to { $to }
report-form-number = Form number: ……………………………
report-col-unit = Mediation team
report-col-received = Received in all
report-col-civil = Civil
report-col-family = Marriage and family
report-col-conflict = Conflicts, other
report-col-success = Successful
report-col-failure = Unsuccessful
report-col-not-started = Not begun
report-col-in-progress = In progress
report-col-note = Remarks
report-note-opening = carried over { $count }
report-note-continued = mediated again { $count }
report-note-referred = guided to the competent body { $count }
report-check-balance = Check: received { $received } + carried over { $opening } + mediated again { $continued } = { $came }; successful { $success } + unsuccessful { $failure } + not begun { $started } + in progress { $progress } + guided to the competent body { $referred } = { $became }.
report-check-not-accepted = Besides, { $count } matters were out of scope and guided elsewhere; they are not counted as received.

report-paper-kind = Report
report-paper-title = Report on grassroots mediation
report-paper-of-half = of the first half of { $year }
report-paper-of-year = of { $year }
report-paper-of-official = of { $year } (official)
report-paper-of-other = from { $from } to { $to }
report-paper-about = Results of grassroots mediation { $of } in { $ward }
report-paper-to = The Department of Justice
report-paper-to-province = The Department of Justice, { $province }
report-paper-opening = Under the Law on Grassroots Mediation the people's committee of { $ward } reports as follows (data from { $from } to { $to }):
report-paper-corrects = This report replaces report { $number } of { $day }.
report-paper-gap = [To be added] …………………………………………………………
report-paper-closing = This is the report on grassroots mediation { $of } of the people's committee of { $ward }./.
report-chapter-guidance = Guidance
report-chapter-results = Results
report-chapter-money = Money
report-chapter-weaknesses = Weaknesses and their causes
report-chapter-plans = Plans and tasks
report-chapter-wishes = Proposals
report-section-people = Teams and mediators
report-section-training = Training
report-section-model = Model team
report-section-outreach = Outreach
report-section-cooperation = Cooperation and resources
report-section-cases = Results of mediation
report-says-people = There are { $teams } teams with { $mediators } mediators, of whom { $women } are women, { $minority } of an ethnic minority, { $law } trained in law.
report-says-complete = Teams complete by Article 12(1) of the Law: { $complete }/{ $teams } ({ $rate }).
report-says-training = { $sessions } training sessions; { $trained }/{ $mediators } mediators were trained ({ $rate }), each counted once.
report-says-no-training = No mediator was recorded as trained in this period.
report-says-bulletins = { $sent } bulletins and announcements were sent to mediators and confirmed as read { $read } times.
report-says-received = Carried over { $opening }; received { $received }; mediated again { $continued } cases.
report-says-split = Of those received: civil { $civil }; marriage and family { $family }; conflicts and other { $conflict }.
report-says-became = Results: successful { $success }; unsuccessful { $failure }; guided to the competent body { $referred }; in progress { $progress }; not begun { $started } cases.
report-says-rates = Successful of those mediated: { $mediated } ({ $success }/{ $of }); of those received in the period: { $received } ({ $soon }/{ $came }).
report-says-rate = Successful of those mediated: { $mediated } ({ $success }/{ $of }).
report-says-no-rate = No case ended by mediation in this period, so there is no rate.
report-says-before = The same stretch of the year before: received { $received }, successful { $success }, unsuccessful { $failure }, rate { $rate }; received now against then: { $change } cases.
report-says-nothing-before = There are no figures of the same stretch of the year before.
report-says-kept = Agreements looked after: { $holding } hold; { $done } done; { $broken } broken.
report-says-model-by = { $team } was chosen as a model team by Decision { $number } of { $day }.
report-says-model = { $team } has been a model team since { $day }.
report-says-model-support = { $team } was supported { $count } times with advice, training or means.
report-says-model-self = On { $day } the team rated itself: { $met } of { $all } criteria met.
report-says-model-ward = On { $day } the ward rated it: { $met } of { $all } criteria met.
report-says-model-recognised-by = { $team } was recognised as a model by Decision { $number } of { $day }.
report-says-model-recognised = { $team } was recognised as a model on { $day }.
report-says-model-not = On { $day } the ward did not recognise { $team } as a model yet.
report-says-model-replicated = What the model does was taken over by: { $teams }.
report-says-together = { $count } activities were held together with offices and organisations; { $teams }/{ $of } teams had two or more.
report-says-raised-money = Provided and raised for mediation: { $money } đồng.
report-says-raised-kind = Provided and raised for mediation: { $kind } times in kind.
report-says-raised = Provided and raised for mediation: { $money } đồng; { $kind } times in kind.
report-says-paid = { $dong } đồng were paid to mediators for { $cases } cases.
report-says-difficulties = Mediators stated { $stated } difficulties; { $answered } were answered.

# The report of a mediation team (Art. 15(5)).
team-report-button = 📄 Report of the team (Word)
team-report-button-of = 📄 Report: { $team }
team-report-coming = The report is on its way.
team-report-caption = Report of { $team }. Please fill the gaps by hand, look it over, sign it and send it to the People's Committee and the Front of the ward.
team-report-title = Report of the mediation team
team-report-about = Results of mediation { $of } of { $team }
team-report-to-office = The People's Committee of { $ward }
team-report-to-front = The standing board of the Fatherland Front of { $ward }
team-report-opening = Under Article 15(5) of the Law on Grassroots Mediation, { $team } reports as follows (data from { $from } to { $to }):
team-report-chapter-people = The team
team-report-chapter-cases = Results of mediation
team-report-chapter-training = Training
team-report-chapter-difficulties = Difficulties
team-report-chapter-wishes = Proposals
team-report-people = The team has { $mediators } mediators; { $women } are women, { $minority } of an ethnic minority, { $law } are trained in law.
team-report-trained = { $trained } of { $mediators } mediators of the team were trained, each counted once in the period.
team-report-signed = Head of the mediation team
team-report-closing = This is the report on mediation { $of } of { $team }.

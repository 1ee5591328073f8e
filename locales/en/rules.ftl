# Rules (the law's numbers) and days off: the office reads, checks and corrects them; what stood there before stays.

section-quydinh = Rules and days off
command-quydinh = See and correct the law's numbers and the days off

rules-groups =
    <b>The rules that hold</b>
    The assistant uses { $all } numbers of the law: time limits, amounts, targets, whom to call. Each has its basis.
    Not yet compared with the official text: <b>{ $open }</b>

    Choose a group to see or correct it.
rules-open = ⚠ Not compared with the official text ({ $open })
rules-all-checked = ✔ Every number was compared with the official text.
rules-list =
    <b>{ $title }</b>

    { $lines }

    Choose one to see, confirm or correct it.
rules-line =
    { $n }. { $sign }{ $name }: <b>{ $value }</b>
    { $basis }; since { $since }; { $mark }
rules-line-none =
    { $n }. ⚠ { $name }: <b>not known</b>
rules-sign-open = { "⚠ " }
rules-button-groups = ☰ Groups
rules-param =
    <b>{ $name }</b>
    { $stands }

    { $history }
rules-stands =
    Now: <b>{ $value }</b>
    Basis: { $basis }
    Since: { $since }
    Source: { $mark }
rules-stands-not = It has no value yet. Tap <b>Correct</b> to enter one when you know its basis.
rules-mark-verified = ✔ read in the official text
rules-mark-second-hand = ⚠ known second-hand, official text not read
rules-mark-computed = computed from a rule that was read
rules-mark-decided = our own rule of practice, for the ward to decide
rules-mark-unverified = ⚠ not compared yet
rules-button-confirm = ✔ Right, I have read it in the official text
rules-button-change = ✎ Correct
rules-no-history = Before: never corrected.
rules-history =
    <b>Before</b>
    { $lines }
rules-history-line = • { $day }, { $who }: { $was } → <b>{ $now }</b>, from { $from } on. Basis: { $basis } ({ $mark }). Reason: { $reason }
rules-history-confirmed = • { $day }, { $who }: compared <b>{ $now }</b> with the official text. Basis: { $basis }
rules-history-more = • and { $rest } more before that
rules-operator = the operator
rules-nothing = nothing
rules-yes = Yes
rules-no = No
rules-counted = { $number } { $unit }
rules-number = { $number }
unit-days = days
unit-workdays = working days
unit-hours = hours
unit-months = months
unit-years = years
unit-percent = %
unit-dong = đồng
paid-for-case = each case
paid-for-mediator = each mediator
rules-example-counted = type a number, counted in { $unit }, for example: <i>5</i>
rules-example-number = type a number, for example: <i>5</i>
rules-example-choice = tap a button below
rules-example-clock = type a time, for example: <i>15h30</i>
rules-example-month-day = type day and month, for example: <i>31/5</i>
rules-example-hotline = type a telephone number, for example: <i>113</i>
rules-ask-value =
    <b>{ $name }</b>
    What is the new value? Please { $example }
rules-value-help = This value could not be read. Please { $example }
rules-ask-basis =
    <b>{ $name }</b>: { $value }
    Which text and article says so? For example: <i>Circular 56/2023/TT-BTC, Art. 3(17)</i>
rules-button-same = Still: { $basis }
rules-line-help = Please type a few words, not more than 200 characters.
rules-ask-from =
    <b>{ $name }</b>: { $value }
    From which day on? Tap a button or type a day, for example: <i>1/1/2027</i>
rules-button-since = From { $day } (mending what was wrong)
rules-from-early = The present value holds since { $since }; an earlier day would change nothing. Please choose { $since } or a later day.
rules-from-help = This day could not be read. Please type a day, for example: <i>1/1/2027</i>
rules-from-far = This day is more than { $years } years away. Please choose a nearer one, or tap a button below.
rules-ask-reason =
    <b>{ $name }</b>
    Why is it corrected? For example: <i>new law in force</i>
rules-review =
    <b>Check before it is saved</b>
    { $name }
    Now: { $was }
    To be: <b>{ $now }</b>
    Basis: { $basis }
    From: { $from }
    Reason: { $reason }

    Once saved, the assistant counts by the new value for the whole ward. The old one stays readable.
rules-review-confirm =
    <b>Check before it is saved</b>
    { $name }: <b>{ $value }</b>
    Basis: { $basis }
    From: { $from }

    The value stays; it is noted that you have read it in the official text.
rules-button-read = ✔ Save, I have read the official text
rules-button-heard = Save, official text not read
rules-saved = Saved.
rules-pick-one = Please choose one of the list.

rules-button-days = 🗓 Days off, days made up for
rules-day-off = off
rules-day-worked = worked in exchange
rules-day-plain = as its weekday says
rules-days =
    <b>Days off and days worked in exchange, { $year }</b>
    In all: { $all }; not compared with the notice: <b>{ $open }</b>

    { $lines }

    Choose a day to correct it, or type one, for example: <i>2/9</i>
rules-days-none =
    <b>Days off and days worked in exchange, { $year }</b>
    None is known. When the notice is out, tap <b>Day off</b> below.
rules-day-line =
    { $n }. { $sign }{ $day }: <b>{ $kind }</b> – { $name }
    { $basis }; { $mark }
rules-day-label = { $day }
rules-day-short = • { $day }: { $kind } – { $name }
rules-button-year = ✔ As the notice says: all { $open } days ⚠
rules-button-add-off = ➕ Day off
rules-button-add-worked = ➕ Day worked
rules-year-before = ‹ { $year }
rules-year-after = { $year } ›
rules-ask-day = Which day of { $year } is to be <b>{ $kind }</b>? Please type it, for example: <i>2/9</i>
rules-day-help = This day could not be read. Please type a day, for example: <i>2/9</i>
rules-day-no-weekend = { $day } is a working day already. A day worked in exchange is a Saturday or Sunday; please type another.
rules-ask-name =
    <b>{ $day }</b>: { $kind }
    What is this day called? For example: <i>National Day</i>
rules-ask-day-basis =
    <b>{ $day }</b>: { $will }
    Which text says so? For example: <i>Notice 9441/TB-BNV of 2025</i>
rules-ask-year-basis =
    <b>Days off of { $year }</b>
    Which notice says so? For example: <i>Notice 9441/TB-BNV of 2025</i>
rules-day =
    <b>{ $day }</b>
    { $stands }

    { $history }
rules-day-stands =
    Now: <b>{ $kind }</b> – { $name }
    Basis: { $basis }
    Source: { $mark }
rules-button-off = A day off
rules-button-worked = Worked in exchange
rules-button-plain = Remove: an ordinary day
rules-day-history-line = • { $day }, { $who }: { $now } – { $name }. Basis: { $basis } ({ $mark })
rules-review-day =
    <b>Check before it is saved</b>
    { $day }
    Now: { $was }
    To be: <b>{ $will }</b>
    Basis: { $basis }

    Once saved, working days and reminders of the ward follow it.
rules-review-year =
    <b>Check before it is saved</b>
    Are these the days off of { $year } in the notice?
    { $lines }

    Basis: { $basis }
    Please correct a day that differs from the notice on its own first.

rules-due-year =
    <b>{ $year } begins: rules and days off to be checked</b>
    { $lines }

    Please tap the button below, compare them with the official text and correct what has changed.
rules-due-notice =
    <b>The notice of the days off of { $year } is due</b>
    { $lines }

    Please tap the button below, compare them with the notice and correct what differs.
rules-due-params = Not compared with the official text yet ({ $count }):
rules-due-param = • { $name }: { $value }
rules-due-days = Days off and days worked in exchange of { $year } not compared with the notice ({ $count }):
rules-due-no-days = No day off of { $year } is known. Please enter them from the notice.
rules-due-more = • and { $rest } more

param-group-mediation = Mediation, teams
param-group-money = Pay, expenses, prizes
param-group-court = Recognition by the court
param-group-plan = Targets, reports
param-group-data = Personal data, archive
param-group-hotlines = Whom to call
param-group-reminders = Hours and reminders

param-start_days = Time to begin mediation after assignment
param-roll_to_workday = A period that ends on a day off goes on to the next working day
param-recognise_workdays = Time for the chair to recognise a mediator
param-head_list_days = Time to send in the list of the elected head
param-head_decide_workdays = Time to decide on recognising the head
param-release_workdays = Time for the chair to decide on releasing a mediator
param-election_quorum_over = Share of votes that an elected mediator must exceed
param-team_minimum = Fewest mediators of a team
param-team_women_minimum = Fewest women of a team
param-team_reviews_per_year = Reviews of the teams in a year
param-land_mediation_days = Time for land mediation at the People's Committee
param-land_mediation_remote_days = Time for land mediation in remote areas
param-pay_case = Most that is paid for a case without success
param-pay_case_success = Most that is paid for a successful case
param-pay_per = What the pay is counted for
param-team_support_month = Support of a team per month
param-pay_decide_workdays = Time to decide on payment
param-pay_handover_days = Time to hand the pay over to the mediator
param-accident_check_workdays = Time to check the file of an accident
param-accident_decide_workdays = Time to decide on support after an accident
param-accident_pay_workdays = Time to pay support after an accident
param-funeral_base_salaries = Funeral costs, in base salaries
param-pay_leaflet = Writing a legal leaflet
param-pay_legal_situation = Writing a legal situation with its answer
param-pay_legal_story = Writing a legal story
param-pay_skit = Writing a legal skit
param-pay_statistics_report = Pay for a statistical report
param-club_drinking_water = Drinking water at a meeting, per person
param-prize_team_first = First prize of a team
param-prize_team_second = Second prize of a team
param-prize_team_third = Third prize of a team
param-prize_team_consolation = Consolation prize of a team
param-prize_person_first = First prize of a person
param-prize_person_second = Second prize of a person
param-prize_person_third = Third prize of a person
param-prize_person_consolation = Consolation prize of a person
param-court_months = Time to ask the court for recognition
param-court_assign_workdays = Time for the court to assign the request
param-court_amend_days = Time to amend the request
param-court_fee_workdays = Time to pay the court fee
param-court_prepare_days = Time to prepare the decision
param-court_hearing_days = Time to hold the hearing
param-court_reply_workdays = Time to answer the court's questions
param-court_fee = Court fee for the recognition
param-success_target = Target of the success rate
param-success_target_model = Target of the success rate of a model team
param-teams_consolidated_target = Target of teams that are complete
param-mediators_trained_target = Target of mediators who were trained
param-teams_with_lawyers_target = Target of teams with somebody trained in law
param-model_teams_minimum = Fewest model teams
param-teams_per_trainer_ward = Teams for one trainer of a ward
param-teams_per_trainer_province = Teams for one trainer of the province
param-coordination_minimum = Fewest joint activities
param-model_self_rating_before = Day before which a model team rates itself
param-model_request_before = Day before which it asks to be recognised
param-model_decision_before = Day before which the ward decides
param-half_year_cutoff = Cut-off day of the half year
param-year_cutoff = Cut-off day of the year
param-province_year_due = Day on which the year's report to the province is due
param-province_official_year_due = Day on which the official report of the year is due
param-breach_hours = Time to report a breach of personal data
param-breach_record_years = How long the record of a breach is kept
param-impact_file_days = Time to hand in the impact file
param-transfer_file_days = Time to hand in the file of a transfer abroad
param-log_retention_months = How long logs are kept
param-archive_handover_years = Time to hand files over to the archive
param-party_retention_years = How long particulars of parties are kept
param-draft_retention_days = How long a draft is kept
param-invitation_days = How long an invitation works
param-hotline_police = Police
param-hotline_fire = Fire brigade
param-hotline_ambulance = Ambulance
param-hotline_rescue = Search and rescue
param-hotline_child = Child helpline
param-hotline_domestic_violence = Domestic violence helpline
param-quiet_from = No messages from
param-quiet_until = No messages until
param-quiet_lunch = No messages at the noon rest
param-quiet_lunch_from = Noon rest from
param-quiet_lunch_until = Noon rest until
param-digest_time = Time of the weekly digest
param-idle_mediator_days = Remind the mediator when a case stood still for
param-idle_head_days = A case counts as long after
param-performance_before_days = Reminder before an agreement is due
param-performance_after_days = Question after an agreement was due
param-court_remind_first_days = First reminder of the court's time limit, ahead of it
param-court_remind_second_days = Second reminder of the court's time limit, ahead of it
param-court_remind_last_days = Last reminder of the court's time limit, ahead of it
param-unassigned_head_days = Remind the head of a case that nobody is assigned to after
param-unassigned_again_days = Remind the head of it again after
param-unassigned_office_days = Tell the office of it after
param-team_silent_days = A team counts as quiet after
param-team_review_on = Day on which the yearly review of the teams begins
param-team_review_again_on = Day on which teams are reminded of their review
param-team_review_due_on = Day by which the review of the teams is to be done
param-rules_review_on = Day of the yearly call to check the rules
param-holiday_notice_on = Day of the call to enter the next year's days off
param-crime_value_hint = Damage from which a crime is to be thought of

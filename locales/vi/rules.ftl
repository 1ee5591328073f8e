# Quy định (các con số của pháp luật) và ngày nghỉ: Văn phòng xem, đối chiếu, sửa; nội dung trước đó vẫn xem lại được.

section-quydinh = Quy định và ngày nghỉ
command-quydinh = Xem, sửa các con số của pháp luật và ngày nghỉ

rules-groups =
    <b>Quy định đang áp dụng</b>
    Trợ lý dùng { $all } con số của pháp luật: thời hạn, mức chi, chỉ tiêu, số điện thoại cần gọi. Mỗi con số đều có căn cứ.
    Chưa ai đối chiếu với văn bản gốc: <b>{ $open }</b>

    Ông/bà chọn một nhóm để xem hoặc sửa.
rules-open = ⚠ Chưa đối chiếu với văn bản gốc ({ $open })
rules-all-checked = ✔ Mọi con số đều đã được đối chiếu với văn bản gốc.
rules-list =
    <b>{ $title }</b>

    { $lines }

    Ông/bà chọn một mục để xem, đối chiếu hoặc sửa.
rules-line =
    { $n }. { $sign }{ $name }: <b>{ $value }</b>
    { $basis }; áp dụng từ { $since }; { $mark }
rules-line-none =
    { $n }. ⚠ { $name }: <b>chưa có</b>
rules-sign-open = { "⚠ " }
rules-button-groups = ☰ Các nhóm
rules-param =
    <b>{ $name }</b>
    { $stands }

    { $history }
rules-stands =
    Đang áp dụng: <b>{ $value }</b>
    Căn cứ: { $basis }
    Áp dụng từ: { $since }
    Nguồn: { $mark }
rules-stands-not = Chưa có giá trị nào. Ông/bà bấm <b>Sửa</b> để ghi khi đã có căn cứ.
rules-mark-verified = ✔ đã xem trong văn bản gốc
rules-mark-second-hand = ⚠ biết qua nguồn khác, chưa xem văn bản gốc
rules-mark-computed = tính ra từ quy định đã xem
rules-mark-decided = quy ước khi vận hành, phường tự quyết định
rules-mark-unverified = ⚠ chưa đối chiếu
rules-button-confirm = ✔ Đúng, tôi đã xem trong văn bản gốc
rules-button-change = ✎ Sửa
rules-no-history = Trước đây: chưa sửa lần nào.
rules-history =
    <b>Trước đây</b>
    { $lines }
rules-history-line = • { $day }, { $who }: { $was } → <b>{ $now }</b>, áp dụng từ { $from }. Căn cứ: { $basis } ({ $mark }). Lý do: { $reason }
rules-history-confirmed = • { $day }, { $who }: đã đối chiếu <b>{ $now }</b> với văn bản gốc. Căn cứ: { $basis }
rules-history-more = • và { $rest } lần trước đó nữa
rules-operator = người vận hành
rules-nothing = chưa có
rules-yes = Có
rules-no = Không
rules-counted = { $number } { $unit }
rules-number = { $number }
unit-days = ngày
unit-workdays = ngày làm việc
unit-hours = giờ
unit-months = tháng
unit-years = năm
unit-percent = %
unit-dong = đồng
paid-for-case = mỗi vụ, việc
paid-for-mediator = mỗi hòa giải viên
rules-example-counted = gõ một số, tính bằng { $unit }, ví dụ: <i>5</i>
rules-example-number = gõ một số, ví dụ: <i>5</i>
rules-example-choice = bấm một nút bên dưới
rules-example-clock = gõ giờ, ví dụ: <i>15h30</i>
rules-example-month-day = gõ ngày và tháng, ví dụ: <i>31/5</i>
rules-example-hotline = gõ số điện thoại, ví dụ: <i>113</i>
rules-ask-value =
    <b>{ $name }</b>
    Giá trị mới là bao nhiêu? Xin { $example }
rules-value-help = Chưa đọc được giá trị này. Xin { $example }
rules-ask-basis =
    <b>{ $name }</b>: { $value }
    Căn cứ ở văn bản nào, điều khoản nào? Ví dụ: <i>Thông tư 56/2023/TT-BTC, Điều 3 khoản 17</i>
rules-button-same = Vẫn là: { $basis }
rules-line-help = Xin gõ ngắn gọn bằng chữ, không quá 200 ký tự.
rules-ask-from =
    <b>{ $name }</b>: { $value }
    Áp dụng từ ngày nào? Bấm nút hoặc gõ ngày, ví dụ: <i>1/1/2027</i>
rules-button-since = Từ { $day } (sửa lại số đã ghi sai)
rules-from-early = Số hiện nay áp dụng từ { $since }; ngày sớm hơn sẽ không làm thay đổi gì. Xin chọn { $since } hoặc một ngày sau đó.
rules-from-help = Chưa đọc được ngày. Xin gõ ngày dương lịch, ví dụ: <i>1/1/2027</i>
rules-from-far = Ngày này xa quá { $years } năm. Xin chọn một ngày gần hơn, hoặc bấm nút bên dưới.
rules-ask-reason =
    <b>{ $name }</b>
    Vì sao sửa? Ví dụ: <i>luật mới có hiệu lực</i>
rules-review =
    <b>Kiểm tra trước khi lưu</b>
    { $name }
    Đang là: { $was }
    Sẽ là: <b>{ $now }</b>
    Căn cứ: { $basis }
    Áp dụng từ: { $from }
    Lý do: { $reason }

    Sau khi lưu, Trợ lý tính theo số mới cho cả phường. Số cũ vẫn xem lại được.
rules-review-confirm =
    <b>Kiểm tra trước khi lưu</b>
    { $name }: <b>{ $value }</b>
    Căn cứ: { $basis }
    Áp dụng từ: { $from }

    Giá trị giữ nguyên; Trợ lý ghi lại là ông/bà đã xem trong văn bản gốc.
rules-button-read = ✔ Lưu, tôi đã xem văn bản gốc
rules-button-heard = Lưu, chưa xem văn bản gốc
rules-saved = Đã lưu.
rules-pick-one = Xin chọn một mục trong danh sách.

rules-button-days = 🗓 Ngày nghỉ, ngày làm bù
rules-day-off = nghỉ
rules-day-worked = làm bù
rules-day-plain = theo ngày trong tuần như thường lệ
rules-days =
    <b>Ngày nghỉ, ngày làm bù năm { $year }</b>
    Tất cả: { $all }; chưa đối chiếu với thông báo: <b>{ $open }</b>

    { $lines }

    Ông/bà chọn một ngày để sửa, hoặc gõ ngày, ví dụ: <i>2/9</i>
rules-days-none =
    <b>Ngày nghỉ, ngày làm bù năm { $year }</b>
    Chưa có ngày nào. Khi có thông báo nghỉ lễ, Tết, ông/bà bấm <b>Thêm ngày nghỉ</b>.
rules-day-line =
    { $n }. { $sign }{ $day }: <b>{ $kind }</b> – { $name }
    { $basis }; { $mark }
rules-day-label = { $day }
rules-day-short = • { $day }: { $kind } – { $name }
rules-button-year = ✔ Đúng theo thông báo: cả { $open } ngày ⚠
rules-button-add-off = ➕ Ngày nghỉ
rules-button-add-worked = ➕ Ngày làm bù
rules-year-before = ‹ Năm { $year }
rules-year-after = Năm { $year } ›
rules-ask-day = Ngày nào của năm { $year } sẽ là ngày <b>{ $kind }</b>? Xin gõ ngày dương lịch, ví dụ: <i>2/9</i>
rules-day-help = Chưa đọc được ngày. Xin gõ ngày dương lịch, ví dụ: <i>2/9</i>
rules-day-no-weekend = { $day } vốn đã là ngày làm việc. Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; xin gõ ngày khác.
rules-ask-name =
    <b>{ $day }</b>: { $kind }
    Ngày này gọi là gì? Ví dụ: <i>Quốc khánh</i>, <i>Làm bù cho ngày 31/8</i>
rules-ask-day-basis =
    <b>{ $day }</b>: { $will }
    Căn cứ ở văn bản nào? Ví dụ: <i>Thông báo 9441/TB-BNV năm 2025</i>
rules-ask-year-basis =
    <b>Lịch nghỉ năm { $year }</b>
    Căn cứ ở thông báo nào? Ví dụ: <i>Thông báo 9441/TB-BNV năm 2025</i>
rules-day =
    <b>{ $day }</b>
    { $stands }

    { $history }
rules-day-stands =
    Hiện nay: <b>{ $kind }</b> – { $name }
    Căn cứ: { $basis }
    Nguồn: { $mark }
rules-button-off = Là ngày nghỉ
rules-button-worked = Là ngày làm bù
rules-button-plain = Bỏ: như ngày thường
rules-day-history-line = • { $day }, { $who }: { $now } – { $name }. Căn cứ: { $basis } ({ $mark })
rules-review-day =
    <b>Kiểm tra trước khi lưu</b>
    { $day }
    Đang là: { $was }
    Sẽ là: <b>{ $will }</b>
    Căn cứ: { $basis }

    Sau khi lưu, các hạn ngày làm việc và giờ nhắc của phường tính theo ngày này.
rules-review-year =
    <b>Kiểm tra trước khi lưu</b>
    Lịch nghỉ năm { $year } trong thông báo có đúng những ngày này không?
    { $lines }

    Căn cứ: { $basis }
    Ngày nào khác với thông báo, xin sửa riêng ngày đó trước.

rules-due-year =
    <b>Đầu năm { $year }: rà soát quy định và ngày nghỉ</b>
    { $lines }

    Xin ông/bà bấm nút dưới đây để đối chiếu với văn bản gốc và sửa nếu có thay đổi.
rules-due-notice =
    <b>Đến kỳ thông báo lịch nghỉ năm { $year }</b>
    { $lines }

    Xin ông/bà bấm nút dưới đây, đối chiếu với thông báo nghỉ lễ, Tết và sửa nếu khác.
rules-due-params = Chưa ai đối chiếu với văn bản gốc ({ $count }):
rules-due-param = • { $name }: { $value }
rules-due-days = Ngày nghỉ, ngày làm bù năm { $year } chưa đối chiếu với thông báo ({ $count }):
rules-due-no-days = Chưa có ngày nghỉ nào của năm { $year }. Xin ông/bà nhập theo thông báo.
rules-due-more = • và { $rest } mục nữa

param-group-mediation = Hòa giải, tổ hòa giải
param-group-money = Thù lao, mức chi, giải thưởng
param-group-court = Tòa án công nhận
param-group-plan = Chỉ tiêu, báo cáo
param-group-data = Dữ liệu cá nhân, lưu trữ
param-group-hotlines = Số điện thoại cần gọi
param-group-reminders = Giờ giấc, nhắc việc

param-start_days = Thời hạn bắt đầu hòa giải sau khi phân công
param-roll_to_workday = Hạn rơi vào ngày nghỉ thì tính sang ngày làm việc tiếp theo
param-recognise_workdays = Thời hạn Chủ tịch UBND công nhận hòa giải viên
param-head_list_days = Thời hạn gửi danh sách người được bầu làm tổ trưởng
param-head_decide_workdays = Thời hạn quyết định công nhận tổ trưởng
param-release_workdays = Thời hạn Chủ tịch UBND quyết định cho thôi làm hòa giải viên
param-election_quorum_over = Tỷ lệ đồng ý phải vượt khi bầu hòa giải viên
param-team_minimum = Số hòa giải viên ít nhất của một tổ
param-team_women_minimum = Số hòa giải viên nữ ít nhất của một tổ
param-team_reviews_per_year = Số lần rà soát, kiện toàn tổ hằng năm
param-land_mediation_days = Thời hạn hòa giải đất đai tại UBND
param-land_mediation_remote_days = Thời hạn hòa giải đất đai ở vùng khó khăn
param-pay_case = Thù lao tối đa, vụ, việc hòa giải không thành
param-pay_case_success = Thù lao tối đa, vụ, việc hòa giải thành
param-pay_per = Thù lao tính cho
param-team_support_month = Hỗ trợ hoạt động của tổ mỗi tháng
param-pay_decide_workdays = Thời hạn quyết định chi thù lao
param-pay_handover_days = Thời hạn trả thù lao cho hòa giải viên
param-accident_check_workdays = Thời hạn kiểm tra hồ sơ tai nạn, rủi ro
param-accident_decide_workdays = Thời hạn quyết định hỗ trợ tai nạn, rủi ro
param-accident_pay_workdays = Thời hạn chi hỗ trợ tai nạn, rủi ro
param-funeral_base_salaries = Mai táng phí, tính theo lương cơ sở
param-pay_leaflet = Biên soạn tờ gấp pháp luật
param-pay_legal_situation = Biên soạn tình huống giải đáp pháp luật
param-pay_legal_story = Biên soạn câu chuyện pháp luật
param-pay_skit = Biên soạn tiểu phẩm pháp luật
param-pay_statistics_report = Chi báo cáo thống kê
param-club_drinking_water = Nước uống khi sinh hoạt, mỗi người
param-prize_team_first = Giải nhất tập thể
param-prize_team_second = Giải nhì tập thể
param-prize_team_third = Giải ba tập thể
param-prize_team_consolation = Giải khuyến khích tập thể
param-prize_person_first = Giải nhất cá nhân
param-prize_person_second = Giải nhì cá nhân
param-prize_person_third = Giải ba cá nhân
param-prize_person_consolation = Giải khuyến khích cá nhân
param-court_months = Thời hạn yêu cầu Tòa án công nhận kết quả hòa giải thành
param-court_assign_workdays = Thời hạn Tòa án phân công giải quyết đơn
param-court_amend_days = Thời hạn sửa đổi, bổ sung đơn yêu cầu
param-court_fee_workdays = Thời hạn nộp lệ phí Tòa án
param-court_prepare_days = Thời hạn chuẩn bị xét đơn
param-court_hearing_days = Thời hạn mở phiên họp xét đơn
param-court_reply_workdays = Thời hạn trả lời yêu cầu của Tòa án
param-court_fee = Lệ phí yêu cầu Tòa án công nhận
param-success_target = Chỉ tiêu tỷ lệ hòa giải thành
param-success_target_model = Chỉ tiêu tỷ lệ hòa giải thành của tổ điển hình
param-teams_consolidated_target = Chỉ tiêu tổ hòa giải được kiện toàn
param-mediators_trained_target = Chỉ tiêu hòa giải viên được bồi dưỡng
param-teams_with_lawyers_target = Chỉ tiêu tổ có người có trình độ luật
param-model_teams_minimum = Số tổ hòa giải điển hình ít nhất
param-teams_per_trainer_ward = Số tổ cho một tập huấn viên cấp xã
param-teams_per_trainer_province = Số tổ cho một tập huấn viên cấp tỉnh
param-coordination_minimum = Số hoạt động phối hợp ít nhất
param-model_self_rating_before = Tổ kiểu mẫu tự đánh giá trước ngày
param-model_request_before = Tổ kiểu mẫu đề nghị công nhận trước ngày
param-model_decision_before = Phường quyết định công nhận trước ngày
param-half_year_cutoff = Ngày chốt số liệu 6 tháng
param-year_cutoff = Ngày chốt số liệu năm
param-province_year_due = Hạn gửi báo cáo năm lên tỉnh
param-province_official_year_due = Hạn gửi báo cáo năm chính thức
param-breach_hours = Thời hạn báo vi phạm dữ liệu cá nhân
param-breach_record_years = Thời gian lưu hồ sơ vi phạm dữ liệu
param-impact_file_days = Thời hạn nộp hồ sơ đánh giá tác động
param-transfer_file_days = Thời hạn nộp hồ sơ chuyển dữ liệu ra nước ngoài
param-log_retention_months = Thời gian lưu nhật ký hệ thống
param-archive_handover_years = Thời hạn nộp hồ sơ vào lưu trữ cơ quan
param-party_retention_years = Thời gian giữ thông tin của các bên
param-draft_retention_days = Thời gian giữ bản nháp
param-invitation_days = Thời hạn dùng thư mời
param-hotline_police = Công an
param-hotline_fire = Cứu hỏa
param-hotline_ambulance = Cấp cứu y tế
param-hotline_rescue = Tìm kiếm cứu nạn
param-hotline_child = Tổng đài bảo vệ trẻ em
param-hotline_domestic_violence = Đường dây nóng phòng, chống bạo lực gia đình
param-quiet_from = Không nhắn tin từ
param-quiet_until = Không nhắn tin đến
param-quiet_lunch = Không nhắn tin giờ nghỉ trưa
param-quiet_lunch_from = Nghỉ trưa từ
param-quiet_lunch_until = Nghỉ trưa đến
param-digest_time = Giờ gửi tổng hợp tuần
param-idle_mediator_days = Nhắc hòa giải viên khi vụ, việc không có gì mới sau
param-idle_head_days = Vụ, việc được coi là kéo dài, tổ trưởng được nhắc sau
param-performance_before_days = Nhắc thực hiện thỏa thuận trước hạn
param-performance_after_days = Hỏi kết quả thực hiện thỏa thuận sau hạn
param-court_remind_first_days = Nhắc yêu cầu Tòa án công nhận, lần đầu trước hạn
param-court_remind_second_days = Nhắc yêu cầu Tòa án công nhận, lần hai trước hạn
param-court_remind_last_days = Nhắc yêu cầu Tòa án công nhận, lần cuối trước hạn
param-unassigned_head_days = Nhắc tổ trưởng khi vụ, việc chưa phân công sau
param-unassigned_again_days = Nhắc lại tổ trưởng khi vụ, việc chưa phân công sau
param-unassigned_office_days = Báo Văn phòng khi vụ, việc chưa phân công sau
param-team_silent_days = Tổ được coi là không có vụ, việc sau
param-team_review_on = Ngày bắt đầu rà soát tổ hòa giải hằng năm
param-team_review_again_on = Ngày nhắc lại việc rà soát tổ hòa giải
param-team_review_due_on = Ngày phải rà soát xong tổ hòa giải
param-rules_review_on = Ngày nhắc rà soát quy định đầu năm
param-holiday_notice_on = Ngày nhắc cập nhật lịch nghỉ năm sau
param-crime_value_hint = Mức thiệt hại cần lưu ý dấu hiệu tội phạm

# Nhật ký việc cán bộ và người quản trị kỹ thuật đã làm; cán bộ mới tham gia.
# @codes audit-did domain/audit.rs Act

section-nhatky = Nhật ký việc đã làm
command-nhatky = Xem ai đã làm việc gì
audit-list =
    <b>Nhật ký việc đã làm</b>
    { $total } việc, mới nhất ở trên:
    { $lines }
audit-none =
    <b>Nhật ký việc đã làm</b>
    Chưa có việc nào được ghi.
audit-line = • { $day } { $time }, { $who }: { $what }
audit-line-about = • { $day } { $time }, { $who }: { $what } – { $about }
audit-day = ngày { $day }
audit-operator = người quản trị kỹ thuật
audit-did-invite = gửi thư mời
audit-did-remind_to_join = nhờ người trong tổ nhắc ai chưa tham gia
audit-did-want_letters = báo Văn phòng phường làm thư mời mới cho tổ
audit-did-add_person = thêm người
audit-did-give_office = giao chức vụ
audit-did-end_office = kết thúc chức vụ
audit-did-move_office = chuyển sang tổ khác
audit-did-new_head = ghi tổ trưởng mới
audit-did-resume_office = giữ lại chức vụ
audit-did-correct_person = sửa thông tin người
audit-did-change_unit = sửa tổ, tổ dân phố
audit-did-take_link_back = rút lại thư mời
audit-did-withdraw_consent = ghi việc rút lại đồng ý thay người báo
audit-did-join = tham gia bằng thư mời
audit-did-confirm_join = xác nhận đúng người dùng thư mời
audit-did-turn_away = không xác nhận người dùng thư mời
audit-did-lock_account = khóa tài khoản vì mất máy
audit-did-revoke = thu hồi quyền truy cập
audit-did-object = báo không biết việc tham gia
audit-did-stop_rights = dừng quyền ngay
audit-did-set_param = sửa con số của quy định
audit-did-set_holiday = sửa ngày nghỉ
audit-did-confirm_sending = xác nhận gửi thông báo
audit-did-stop_sending = dừng gửi thông báo
audit-did-correct_sending = đính chính thông báo đã gửi
audit-did-withdraw_sending = thu hồi thông báo đã gửi
audit-did-close_month = chốt tháng thay tổ
audit-did-approve_report = duyệt báo cáo
audit-did-reopen_report = trả lại báo cáo để viết tiếp
audit-did-send_report = ghi báo cáo đã gửi
audit-did-renumber_report = sửa số, ngày của báo cáo đã gửi
audit-did-correct_report = mở bản đính chính báo cáo
audit-did-reopen_case = mở lại vụ, việc
audit-did-void_case = hủy vụ, việc ghi nhầm
audit-did-import_people = nhập danh sách người
audit-did-import_cases = nhập vụ, việc từ sổ cũ
audit-did-take_back_cases = rút lại một lần nhập vụ, việc từ sổ cũ
audit-did-read_contacts = lấy danh bạ có số điện thoại
audit-did-step_proposal = ghi bước đề nghị nhân sự
audit-did-decide_proposal = ghi quyết định nhân sự
audit-did-print_proposal = in giấy tờ bầu, công nhận
audit-did-review_team = ghi rà soát tổ
audit-did-print_training = in giấy tờ tập huấn
audit-did-note_model = ghi việc của tổ kiểu mẫu
audit-did-strike_model = bỏ một mục của tổ kiểu mẫu
audit-did-keep_criteria = sửa tiêu chí tổ kiểu mẫu
audit-did-print_model = in giấy tờ tổ kiểu mẫu
audit-did-make_kit = soạn bộ tuyên truyền
audit-did-give_kit = giao bộ tuyên truyền
audit-did-close_kit = kết thúc bộ tuyên truyền
audit-did-print_register = in Sổ theo dõi của tổ
audit-did-set_up_book = đặt quyển số, số bắt đầu Sổ theo dõi của tổ
audit-did-set_paper_words = sửa tên ghi trên đầu giấy tờ của phường
audit-did-sign_register = ghi Sổ theo dõi của tổ đã ký
audit-did-answer_sighting = trả lời việc mâu thuẫn được báo
audit-did-pay_support = ghi hỗ trợ hoạt động tổ
audit-did-step_pay = xử lý đề nghị thù lao của tổ
audit-did-keep_plan = lập hoặc sửa kế hoạch của phường
audit-did-keep_law_card = thêm hoặc sửa thẻ luật của phường
audit-did-withdraw_law_card = rút thẻ luật của phường
audit-did-note_evidence = ghi kết quả thực hiện kế hoạch
audit-did-strike_evidence = gạch kết quả thực hiện kế hoạch
audit-did-backup = sao lưu toàn bộ dữ liệu
audit-did-export = xuất số liệu của phường, không có tên người, ra tệp
audit-did-restore = khôi phục dữ liệu từ bản sao
audit-did-unpark = xử lý lại các lượt gửi đã để riêng
audit-did-discard = bỏ các lượt gửi đã để riêng
audit-joined =
    <b>Có người mới tham gia</b>
    { $name } – { $office }, tham gia ngày { $day } theo thư mời của { $who }.

    Nếu ông/bà không biết việc này, xin bấm nút dưới đây.
audit-given =
    <b>Có người được giao chức vụ</b>
    { $name } – { $office }, từ ngày { $day }, do { $who } ghi. { $paper }

    Nếu ông/bà không biết việc này hoặc cần dừng ngay, xin bấm nút dưới đây.
audit-ended =
    <b>Có người thôi nhiệm vụ ở phường</b>
    { $name } – { $office }, thôi từ ngày { $day }, do { $who } ghi.
    Lý do: { $why }
audit-button-doer = Kiểm tra người ghi
audit-paper = Theo quyết định số { $number }.
audit-paper-of = Theo quyết định số { $number } ngày { $day }.
audit-paper-none = ⚠ Chưa có số quyết định.
audit-how-joined = tham gia
audit-how-given = được giao chức vụ
audit-button-object = Tôi không biết việc này
audit-button-stop = Dừng quyền
audit-button-look = Xem và dừng quyền
audit-object =
    <b>Không biết việc này?</b>
    { $name } { $how } ngày { $day }.

    Bấm <b>Báo lãnh đạo</b> nếu ông/bà không biết việc này. Việc báo được ghi lại. Quyền của người ấy vẫn giữ nguyên cho đến khi lãnh đạo quyết định.
audit-object-or-stop =
    <b>Không biết việc này?</b>
    { $name } { $how } ngày { $day }.

    • <b>Dừng quyền</b>: người ấy thôi ngay các nhiệm vụ ở phường; ông/bà ghi lý do, cả Văn phòng và lãnh đạo được báo.
    • <b>Báo lãnh đạo</b>: chỉ báo và ghi lại, quyền vẫn giữ nguyên.
audit-object-yes = Báo lãnh đạo
audit-object-no = Tôi bấm nhầm
audit-object-again = Ông/bà đã báo lãnh đạo về việc { $name } { $how } ngày { $day }.
audit-objected = Đã ghi lại và báo lãnh đạo phường.
audit-objected-alone = Đã ghi lại. Chưa có lãnh đạo phường nào khác nhận tin qua trợ lý; xin ông/bà báo trực tiếp.
audit-not-objected = Không báo gì. Cảm ơn ông/bà.
audit-object-gone = Việc này không còn để báo. Muốn xem ai giữ chức vụ gì, xin mở <b>Nhật ký việc đã làm</b>.
audit-leader =
    <b>Cần kiểm tra người mới</b>
    { $by } báo không biết việc { $name } { $how } ngày { $day }.

    Xin ông/bà kiểm tra. Nếu không đúng người, xin bấm nút dưới đây để dừng quyền; người quản trị kỹ thuật cũng thu hồi được quyền truy cập.
audit-stop-why =
    <b>Dừng quyền: { $name }</b>
    Dừng ngay: { $offices }. Vì sao? Ví dụ: <i>không có quyết định</i>
audit-stop-check =
    <b>Dừng quyền: { $name }</b>
    Dừng ngay: { $offices }
    Lý do: { $reason }
    { $warnings }
    Thư mời người này đã tạo cho người khác cũng không dùng được nữa. Văn phòng, lãnh đạo và người này đều được báo.
audit-stop-stays = Vẫn giữ: { $offices }
audit-stop-alone = ⚠ Phường không còn cán bộ phụ trách nào khác. Người quản trị kỹ thuật phải mời cán bộ mới.
audit-stop-yes = Dừng quyền ngay
audit-stop-done = Đã dừng quyền của { $name } và đã báo mọi người.
audit-stopped =
    <b>Đã dừng quyền</b>
    { $name }: { $offices }
    { $stay }
    Người dừng: { $by }
    Lý do: { $reason }

    { $undo }
audit-stopped-undo = Nếu dừng nhầm, cán bộ phụ trách mở trang của người này ở mục Nhân sự, bấm <b>Bỏ việc thôi nhiệm vụ</b>. Lãnh đạo và cán bộ Mặt trận xin báo cán bộ phụ trách.
audit-stopped-undo-operator = Nếu dừng nhầm, xin báo người quản trị kỹ thuật: phường không còn cán bộ phụ trách nào.
audit-stopped-own-stays = Ông/bà vẫn giữ: { $offices }
audit-stopped-own =
    <b>Quyền của ông/bà đã được dừng</b>
    Nhiệm vụ: { $offices }
    { $stay }
    Người dừng: { $by }
    Lý do: { $reason }

    Nếu có nhầm lẫn, xin liên hệ Văn phòng HĐND và UBND phường.

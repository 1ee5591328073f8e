# Dùng chung cho mọi phần: bảng chọn, trợ giúp, cài đặt, các câu trả lời chung và những từ lặp lại.

menu =
    <b>Bảng chọn</b>
    Kính chào ông/bà { $name }.
    { $offices } – phường { $ward }

    { $hint }
menu-hint-mediator = Ông/bà bấm <b>Ghi vụ, việc</b> khi vừa tiếp nhận một vụ, việc. Gõ số thứ tự cũng được.
menu-hint-team_head = Ông/bà ghi vụ, việc, phân công hòa giải viên và xem sổ của tổ ở đây.
menu-hint-ward_officer = Ông/bà xem số liệu và vụ, việc của phường, gửi thông báo, mời người tham gia ở đây.
menu-hint-ward_leader = Ông/bà xem số liệu tổng hợp ở đây; tổng hợp tuần được gửi tới ông/bà.
menu-hint-front_officer = Thông tin về công tác hòa giải sẽ được gửi tới ông/bà ở đây.
menu-hint-none = Hiện ông/bà chưa giữ nhiệm vụ nào trong công tác hòa giải. Xin liên hệ Văn phòng HĐND và UBND phường.

section-menu = Bảng chọn
section-ghivu = Ghi vụ, việc
section-vuviec = Xem vụ, việc
section-nhap = Bản nháp
section-nhansu = Nhân sự, thư mời
section-caidat = Cài đặt
section-help = Trợ giúp

command-menu = Bảng chọn chính
command-ghivu = Ghi một vụ, việc hòa giải mới
command-vuviec = Xem, tìm vụ, việc; ghi kết quả
command-nhap = Bản nháp còn dở
command-nhansu = Nhân sự và thư mời
command-caidat = Cài đặt
command-help = Hướng dẫn sử dụng
command-huy = Dừng việc đang làm
command-start = Bắt đầu

help =
    <b>Trợ giúp</b>
    { $lines }

    • Gõ <b>quay lại</b>, <b>bỏ qua</b> hoặc <b>dừng</b> thay cho bấm nút cũng được.
    • Lỡ dừng giữa chừng, những gì đã ghi vẫn còn nguyên.
    • Không nhập số căn cước, không gửi ảnh giấy tờ.

    { $whom }
help-ghivu = • /ghivu – ghi vụ, việc mới. Có thể viết luôn, ví dụ: <i>/ghivu tranh chấp lối đi, nhận hôm qua</i>
help-vuviec = • /vuviec – xem lại, ghi kết quả. Tìm theo tên, nội dung, mã, tổ, tháng, tình trạng, ví dụ: <i>/vuviec lối đi tháng 10 chưa xong</i>
help-nhap = • /nhap – mở lại bản ghi còn dở
help-nhansu = • /nhansu – xem nhân sự, mời người mới. Tìm theo tên người, tên tổ, ví dụ: <i>/nhansu an</i>
help-caidat = • /caidat – đổi ngôn ngữ, xác nhận số điện thoại, xem thông tin về mình
help-help = • /help – trang này
help-assign = • Vụ, việc chưa có người: mở vụ, việc rồi bấm <b>Phân công hòa giải viên</b>. Các bên được chọn trước.
help-call = Cần người giúp, xin gọi Văn phòng HĐND và UBND phường: { $phone }
help-call-unknown = Cần người giúp, xin liên hệ Văn phòng HĐND và UBND phường.

settings =
    <b>Cài đặt</b>
    Ngôn ngữ: { $lang }
    Số điện thoại: { $phone }
settings-phone = Xác nhận số điện thoại
settings-data = Thông tin lưu về tôi
settings-stored =
    <b>Thông tin lưu về ông/bà</b>
    Họ và tên: { $name }
    Nhiệm vụ: { $offices }
    Số điện thoại: { $phone }
    Đã đồng ý bản thông báo số { $version }
    Danh sách của phường còn có giới tính, năm sinh, dân tộc, nơi thường trú, trình độ, nghề nghiệp, đoàn thể và quyết định của ông/bà, nếu đã ghi.
    Muốn xem đủ hoặc sửa, xin liên hệ Văn phòng HĐND và UBND phường. Muốn rút lại sự đồng ý, bấm <b>Rút lại đồng ý</b> ở dưới.
phone-confirmed = đã xác nhận
phone-not-confirmed = chưa xác nhận
lang-vi = Tiếng Việt
lang-en = Tiếng Anh (English)

toast-stale = Nút này đã cũ, tôi mở lại trang hiện tại.
edited-not-taken = Tin nhắn sửa sau khi gửi không được ghi nhận. Xin ông/bà gửi tin mới, hoặc dùng nút sửa.
forwarded-not-taken = Tin chuyển tiếp của người khác không được ghi nhận. Xin ông/bà tự viết câu trả lời.
draft-kept = Bản ghi dở đã được giữ ở <b>Bản nháp</b>.
cancelled = Đã dừng. Chưa có gì thay đổi.
nothing-to-cancel = Không có việc nào đang làm dở.
understood-label = Tôi hiểu là: <b>{ $label }</b>
name-or-button = “{ $typed }” là tên người hay là muốn dừng, quay lại? Nếu là tên, xin gõ cả họ tên. Nếu không, xin bấm nút bên dưới.
greeting = Kính chào ông/bà. Ông/bà cần gì, xin bấm một nút hoặc gõ vài chữ, ví dụ: <i>ghi vụ việc</i>
contact-not-asked = Lúc này không cần danh bạ, tôi không lưu gì.
media-not-asked = Ở đây chỉ nhận chữ viết. Ảnh, tệp và ghi âm không được lưu; xin đừng gửi ảnh giấy tờ.
not-allowed = Việc này không thuộc nhiệm vụ của ông/bà. Cần thêm quyền, xin liên hệ Văn phòng HĐND và UBND phường.
identity-refused = Tin có số căn cước nên đã được xóa và không lưu. Xin viết lại, không ghi số căn cước.
answer-by-text = Xin ông/bà trả lời bằng chữ. Ảnh, tệp và ghi âm không được lưu ở bước này.
answer-too-long = Câu trả lời dài quá { $max } chữ cái. Xin ông/bà viết gọn lại.
answer-too-short = Câu trả lời ngắn quá. Xin ông/bà viết rõ hơn một chút.
typed-bare =
    { $body }

    ✏️ <i>Có chỗ ông/bà gõ không dấu; trên giấy sẽ in đúng như vậy. Muốn có dấu thì bấm mục ấy, gõ lại.</i>
pick-a-button = Tôi chưa rõ ý ông/bà. Xin bấm một nút bên dưới.
pick-by-number = Tôi chưa rõ ý ông/bà. Xin bấm một nút bên dưới, hoặc gõ số của nút, ví dụ: <i>1</i>
pick-by-label = Tôi chưa rõ ý ông/bà. Xin bấm một nút bên dưới, hoặc gõ chữ trên nút, ví dụ: <i>{ $label }</i>
cannot-skip = Bước này không bỏ qua được. Xin trả lời, hoặc bấm một nút bên dưới.
meant-news = Tôi hiểu là có tin về một vụ đã ghi. Xin mở vụ ấy rồi ghi kết quả.
meant-nothing = Tôi hiểu là tháng không có vụ, việc nào.
meant-nothing-to-log = Tháng không có vụ, việc thì ông/bà không phải ghi gì; tổ trưởng chốt tháng.
meant-question = Tôi hiểu là ông/bà hỏi. Câu hỏi này gửi được đến phường dưới đây; nếu là vụ cần hòa giải, gõ “ghi vụ” trước câu chuyện.
meant-question-where = Tôi hiểu là ông/bà hỏi, nên chưa ghi gì. Xin tìm ở mục <b>Bản tin pháp luật</b>. Nếu là vụ cần hòa giải, gõ “ghi vụ” trước câu chuyện.

apology = Xin lỗi, có trục trặc nên tin vừa rồi chưa xử lý được. Những gì đã lưu vẫn còn nguyên. Xin ông/bà thử lại, hoặc bấm /menu. Cần báo lỗi, xin nêu mã { $code }.
apology-file = Xin lỗi, tệp ông/bà cần chưa gửi được. Số liệu, hồ sơ vẫn còn nguyên. Xin ông/bà bấm lại nút tải tệp; nếu vẫn không được, xin báo Văn phòng, nêu mã { $code }.
late-words = Tin ông/bà gửi lúc { $at } khi đó chưa đọc được vì trục trặc. Nay đọc được, nhưng ông/bà đang ở bước khác nên tôi không tự điền. Nếu vẫn cần, xin gửi lại tin đó.
contact-tap-below = Nút gửi số điện thoại nằm ngay dưới ô nhập chữ.
keyboard-removed = Cảm ơn ông/bà.
state-not-readable = Trợ lý vừa được nâng cấp nên tôi mở lại từ đầu. Bản nháp và những gì đã lưu vẫn còn nguyên.

button-menu = ☰ Bảng chọn
button-back = ⬅ Quay lại
button-skip = ⏭ Bỏ qua
button-stop = ✖ Dừng
button-list = ☰ Danh sách
button-prev = ‹ Trước
button-next = Sau ›
button-page = { $page }/{ $pages }
button-save = ✔ Lưu
button-today = Hôm nay ({ $day })
button-yesterday = Hôm qua ({ $day })
button-open-case = Mở vụ, việc
button-begin = Đã bắt đầu hòa giải
button-assign = Phân công hòa giải viên
button-open-draft = Mở bản nháp
word-none = chưa ghi

empty = { "" }
plain = { $words }
until = { $time }, { $day }
numbered = { $n }. { $line }

date-not_understood = Tôi chưa đọc được ngày. Ví dụ: <i>hôm qua</i>, <i>5/5</i>, <i>05/05/2026</i>
date-empty = Xin ông/bà ghi ngày. Ví dụ: <i>hôm qua</i>, <i>5/5</i>
date-impossible = Không có ngày này. Xin ông/bà xem lại.
date-lunar = Xin ghi theo dương lịch, ví dụ: <i>5/5</i>
date-in_future = Ngày này chưa tới. Xin ghi ngày đã qua hoặc hôm nay.
date-in_past = Ngày này đã qua. Xin ghi ngày sắp tới.
date-too_far = Ngày này xa quá. Xin ông/bà xem lại năm.
date-weekday_mismatch = Thứ và ngày không khớp nhau. Xin ông/bà xem lại.
date-which_year = Ngày này của năm nào? Xin gõ cả năm, ví dụ: <i>05/12/2025</i>
since-first = Tính từ ngày đầu: { $day }.
since-ahead = Ngày này chưa đến. Xin gõ ngày, tháng hoặc năm đã qua.
since-help = Tôi chưa rõ ngày. Xin gõ ngày, tháng hoặc năm. Ví dụ: <i>15/3/2021</i>, <i>3/2021</i>, <i>2021</i>

weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật

kind-neighbor = Mâu thuẫn láng giềng, sinh hoạt
kind-noise_env = Tiếng ồn, vệ sinh môi trường
kind-right_of_way = Lối đi chung, thoát nước
kind-boundary = Ranh giới nhà, công trình liền kề
kind-land = Quyền sử dụng đất
kind-inheritance = Thừa kế
kind-debt = Vay nợ, hụi, họ
kind-contract = Hợp đồng, mua bán, thuê nhà
kind-damage = Bồi thường thiệt hại
kind-property = Quyền sở hữu tài sản khác
kind-spouses = Mâu thuẫn vợ chồng
kind-divorce = Ly hôn, chia tài sản
kind-child_support = Nuôi con, cấp dưỡng, thăm nom
kind-parents_children = Cha mẹ, con cháu, anh chị em
kind-family_violence_minor = Nguy cơ bạo lực gia đình
kind-adoption_parentage = Nhận cha, mẹ, con; con nuôi
kind-minor_violation = Vi phạm nhỏ chưa đến mức xử lý
kind-other = Khác
kind-group-neighbourhood = Hàng xóm, sinh hoạt chung
kind-group-property = Đất đai, tài sản, tiền bạc
kind-group-family = Vợ chồng, gia đình

status-registered = chưa phân công
status-assigned = đã phân công
status-in_session = đang hòa giải
status-paused = đang tạm dừng
status-success = hòa giải thành
status-failure = hòa giải không thành
status-referred = đã hướng dẫn nơi khác
status-void = đã hủy ghi

ground-party_request = Một hoặc các bên yêu cầu
ground-mediator_knows = Hòa giải viên chứng kiến hoặc biết
ground-head_assigned = Tổ trưởng phân công
ground-third_party_request = Cơ quan, tổ chức, cá nhân khác đề nghị

end-party_request = một bên hoặc các bên yêu cầu chấm dứt
end-not_said = sổ cũ không ghi
end-mediator_decision = hòa giải viên thấy không thể đạt thỏa thuận

office-mediator = Hòa giải viên
office-team_head = Tổ trưởng tổ hòa giải
office-resident_group_head = Tổ trưởng tổ dân phố
office-front_committee_head = Trưởng ban công tác Mặt trận
office-ward_officer = Cán bộ Văn phòng HĐND và UBND phường
office-ward_leader = Lãnh đạo phường
office-front_officer = Cán bộ Mặt trận phường
office-none = chưa có nhiệm vụ
office-in-team = { $office } ({ $team })

sex-female = Nữ
sex-male = Nam

body-ward_police = Công an phường
body-ward_committee = UBND phường
body-justice_officer = Công chức tư pháp – hộ tịch
body-ubnd_land_mediation = UBND phường hòa giải tranh chấp đất đai
body-regional_court = Tòa án nhân dân khu vực
body-legal_aid = Trung tâm trợ giúp pháp lý nhà nước
body-complaint_body = Cơ quan giải quyết khiếu nại
body-labour_mediator = Hòa giải viên lao động
body-commercial_mediation = Trọng tài, hòa giải thương mại
body-handling_body = Cơ quan đang giải quyết vụ việc
body-front_committee_head = Trưởng ban công tác Mặt trận
body-resident_group_head = Tổ trưởng tổ dân phố
body-police_hotline = Công an 113
body-ambulance_hotline = Cấp cứu 115
body-child_hotline = Tổng đài trẻ em 111
body-domestic_violence_hotline = Đường dây nóng phòng, chống bạo lực gia đình

side-a = Bên A
side-b = Bên B
text-continued = Đây là phần sau của tin quá dài: ứng dụng đã cắt tin thành nhiều phần nên tôi chưa ghi phần nào. Xin gõ lại cho ngắn hơn, trong một tin.
text-old-font = Chữ trong tin của ông/bà thuộc phông cũ ({ $font }), máy đọc không đúng nên chưa ghi gì. Xin ông/bà gõ lại. Nếu dán từ máy tính, xin chuyển đoạn chữ sang Unicode trước khi dán (UniKey: bấm Ctrl + Shift + F6).
font-tcvn3 = TCVN3, còn gọi là ABC
font-vni = VNI

# Several lines above a card
lines = { $lines }
menu-hint-resident_group_head = Ông/bà báo việc mâu thuẫn thấy trong khu cho tổ hòa giải, báo nguy hiểm, xem bản tin, dự tập huấn và nêu khó khăn, vướng mắc ở đây.
menu-hint-front_committee_head = Ông/bà báo nguy hiểm, xem bản tin, dự tập huấn và nêu khó khăn, vướng mắc ở đây.
settings-withdraw = Rút lại đồng ý

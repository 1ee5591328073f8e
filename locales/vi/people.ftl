# Nhân sự và thư mời, dành cho Văn phòng HĐND và UBND phường.

people-list =
    <b>Nhân sự</b>
    { $total } người, { $linked } người đã tham gia. Gõ tên để tìm.

    { $lines }
people-line = { $n }. { $name } – { $offices } – <i>{ $joined }</i>
people-joined = đã tham gia
people-not-joined = chưa tham gia
people-found =
    <b>Nhân sự</b>
    Tìm “{ $find }”: { $total }

    { $lines }
people-none-found =
    <b>Nhân sự</b>
    Không có ai tên “{ $find }”. Xin thử ít chữ hơn, không cần dấu, ví dụ: <i>binh</i>
people-none =
    <b>Nhân sự</b>
    Chưa có ai. Ông/bà bấm <b>Mời người mới</b> để bắt đầu.
people-type-to-find = Gõ tên người hoặc tên tổ để tìm, ví dụ: <i>an</i>, <i>khu 3</i>
people-button-invite = + Mời người mới
people-button-again = Gửi thư mời
people-missing = Không thấy người này trong phường.
people-contact = Ở đây không nhận danh bạ. Xin ông/bà gõ họ tên và số điện thoại.
people-card =
    <b>Nhân sự</b>
    { $name }
    Giới tính: { $sex }
    { $offices }
    Trợ lý: { $joined }
    Số điện thoại: { $phone }
people-office-since = • { $office }, từ { $from }
people-office-until = • { $office }, từ { $from } đến { $to }
people-phone = { $phone } (chưa xác nhận)
people-phone-confirmed = { $phone } (đã xác nhận)

invite-office =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Người này giữ nhiệm vụ gì?
invite-team =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Thuộc tổ hòa giải nào? Bấm hoặc gõ tên, ví dụ: <i>khu 3</i>
invite-no-such-team = Tôi không rõ tổ nào. Xin bấm một nút, hoặc gõ đủ tên tổ.
invite-name =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Họ và tên đầy đủ? Ví dụ: <i>Nguyễn Văn An</i>
    Tin nhắn được xóa khỏi màn hình sau khi lưu.
invite-name-not-full = Xin ghi đủ họ và tên, không ghi số. Ví dụ: <i>Nguyễn Văn An</i>
invite-phone =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Số điện thoại? Để gọi khi cần. Ví dụ: <i>0912 345 678</i>
    Chưa có thì bấm <b>Bỏ qua</b>.
phone-empty = Xin ghi số điện thoại, ví dụ: <i>0912 345 678</i>
phone-not_a_number = Đây không phải số điện thoại. Ví dụ: <i>0912 345 678</i>
phone-wrong_length = Số này thừa hoặc thiếu chữ số. Số di động có 10 số, ví dụ: <i>0912 345 678</i>
phone-unknown_prefix = Đầu số này không có. Xin ông/bà xem lại.
phone-foreign = Đây là số nước ngoài. Xin ghi số Việt Nam, hoặc bấm <b>Bỏ qua</b>.
invite-sex =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Giới tính? Mỗi tổ cần có hòa giải viên nữ (Điều 12).
invite-check =
    <b>Xem lại thư mời</b>
    Họ và tên: { $name }
    Nhiệm vụ: { $office }
    Tổ: { $team }
    Số điện thoại: { $phone }
    Giới tính: { $sex }
    { $warnings }
    Thư mời dùng một lần, trong { $days } ngày. Bấm số để sửa, hoặc bấm <b>Tạo thư mời</b>.
invite-edit-office = Sửa nhiệm vụ
invite-edit-team = Sửa tổ
invite-edit-name = Sửa họ tên
invite-edit-phone = Sửa số điện thoại
invite-edit-sex = Sửa giới tính
invite-save = ✔ Tạo thư mời
invite-incomplete = Còn thiếu thông tin. Xin bấm <b>Quay lại</b> để ghi đủ.
invite-same-name = ⚠ Đã có { $name } trong danh sách. Nếu là cùng một người, xin dừng lại và mở người đó ra để gửi thư mời.
invite-has-head = ⚠ Tổ này đang có tổ trưởng là { $name }; mỗi tổ chỉ có một tổ trưởng (Điều 14).
invite-letter =
    <b>Thư mời</b>
    Kính mời ông/bà { $name } tham gia trợ lý hòa giải ở cơ sở của phường { $ward }.

    Ông/bà bấm đường dẫn hoặc quét hình này bằng điện thoại:
    { $link }

    Thư dùng được một lần, đến { $until }. Xin không chuyển cho người khác.
invite-sent = Đã tạo thư mời ở tin nhắn phía trên. Xin ông/bà chuyển tin đó cho đúng { $name }, không gửi vào nhóm. Thư cũ (nếu có) không dùng được nữa.

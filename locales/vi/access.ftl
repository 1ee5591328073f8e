# Xem họ tên của vụ, việc, ai đã xem, và vụ, việc chưa có hòa giải viên.

button-names = Xem họ tên, địa chỉ
button-readers = Ai đã xem
names-shown-toast = Họ tên hiện trong 05 phút rồi tự xóa. Lần xem này được ghi lại.
names-card =
    <b>{ $code } – họ tên, địa chỉ</b>
    { $sides }

    Nơi xảy ra: { $place }

    <b>Nội dung:</b> { $summary }

    Tin này tự xóa sau 05 phút; lần xem này đã được ghi lại. Xin không chụp lại, không kể cho người ngoài (Điều 10).
names-side =
    <b>{ $side }</b>
    { $people }
names-place-detail = { $detail }, { $group }
names-person = • { $name }
names-person-age = • { $name }, { $age } tuổi
names-person-address = • { $name } – { $address }
names-person-age-address = • { $name }, { $age } tuổi – { $address }
names-erased = Họ tên, địa chỉ đã được xóa.
names-hidden = Họ tên, địa chỉ đã được ẩn sau 05 phút. Ông/bà bấm nút dưới đây để xem hoặc làm tiếp; những gì đã gõ vẫn còn.
names-resume = Làm tiếp
readers-card =
    <b>Ai đã xem { $code }</b>
    { $total } lần xem, mới nhất ở trên:
    { $lines }
readers-none = Chưa có ai xem.
readers-line = • { $day } { $time }, { $name }: { $what }
readers-names = xem họ tên, địa chỉ
readers-card-opened = mở trang vụ, việc

due-unassigned-case = { $code } ({ $kind }, tiếp nhận { $day })
due-unassigned-head =
    <b>Chưa có hòa giải viên</b>
    Vụ, việc { $about } chưa được phân công. Xin ông/bà phân công sớm để hai bên khỏi chờ; các bên được chọn hòa giải viên trước (Điều 17, 18).
due-unassigned-office =
    <b>Chưa có hòa giải viên</b>
    Vụ, việc { $about } của { $team } chưa được phân công.
    { $heads }
    Văn phòng có thể nhắc tổ trưởng, hoặc phân công thay khi đã thống nhất với tổ.
due-unassigned-no-head = Tổ chưa có tổ trưởng.
due-unassigned-told = Tổ trưởng { $name } đã được nhắn.
due-unassigned-call = ☎ Không nhắn được cho tổ trưởng { $name }: xin gọi { $phone }.
due-unassigned-no-phone = ☎ Không nhắn được cho tổ trưởng { $name }; chưa có số điện thoại.
digest-unassigned = • Chưa có hòa giải viên: { $count }{ $codes }

closing-button-for = ☎ Chốt thay { $team }
closing-line-by-office = ✔ { $team }: { $state } (Văn phòng chốt thay, { $day })
closing-line-unreached = … { $team }: chưa chốt; Văn phòng đang liên hệ
closing-ask-for =
    <b>Chốt sổ { $month } thay { $team }</b>
    Đến nay: { $state }.
    { $line }
    Chỉ bấm nút ✔ khi ông/bà đã hỏi tổ và số liệu đúng. Sổ sẽ ghi là Văn phòng chốt thay.

# Hai người cùng tên
namesake-head = { $name } (tổ trưởng)
namesake-phone = { $name } (số cuối { $digits })
namesake-nth = { $name } (người thứ { $nth })

party-aged = { $name }, { $age } tuổi
party-family = hộ { $name }

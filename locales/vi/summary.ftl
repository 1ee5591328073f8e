# Số liệu tổng hợp: kỳ, tên các con số, bảng tổng hợp, cách tính, biểu đồ và tệp Excel.

section-tonghop = Số liệu tổng hợp
command-tonghop = Số liệu tổng hợp theo kỳ
help-tonghop = • /tonghop – số liệu của tuần, tháng, quý, năm. Có thể gõ luôn kỳ, ví dụ: <i>/tonghop quý 3</i>

period-week = tuần { $n } ({ $from } – { $to })
period-month = tháng { $n }/{ $year }
period-quarter = quý { $n }/{ $year }
period-half-first = 6 tháng đầu năm { $year }
period-half-second = 6 tháng cuối năm { $year }
period-year = năm { $year }
period-first-months = { $n } tháng đầu năm { $year }
period-custom = từ { $from } đến { $to }

team-named = tổ hòa giải { $team }
figures-of-ward = phường { $ward }
figures-of-province = toàn tỉnh

measure-dk = Kỳ trước chuyển sang
measure-tn = Tiếp nhận trong kỳ
measure-tt = Vụ cũ hòa giải tiếp
measure-hg = Đã hòa giải
measure-ht = Hòa giải thành
measure-kt = Hòa giải không thành
measure-cq = Chuyển cơ quan khác
measure-dg = Đang giải quyết
measure-cg = Chưa giải quyết

formula-dk = Vụ, việc còn chưa kết thúc vào ngày đầu kỳ.
formula-tn = Vụ, việc có ngày tiếp nhận nằm trong kỳ, trừ vụ, việc đã hủy ghi.
formula-tt = Vụ, việc đã kết thúc trước kỳ, được các bên yêu cầu hòa giải tiếp trong kỳ (Điều 27).
formula-hg = Hòa giải thành + hòa giải không thành trong kỳ.
formula-ht = Vụ, việc kết thúc trong kỳ bằng thỏa thuận của các bên (Điều 24). Vụ, việc không thành rồi hòa giải tiếp trong cùng kỳ chỉ tính kết quả sau cùng.
formula-kt = Vụ, việc kết thúc trong kỳ mà các bên không đạt được thỏa thuận (Điều 23, 27).
formula-cq = Vụ, việc không thuộc phạm vi hòa giải, đã hướng dẫn đến cơ quan có thẩm quyền. Không tính là thành hay không thành.
formula-dg = Đã bắt đầu hòa giải, chưa kết thúc vào ngày cuối của số liệu.
formula-cg = Đã tiếp nhận, chưa bắt đầu hòa giải vào ngày cuối của số liệu.

figure-line = { $name }: <b>{ $count }</b> <i>({ $code })</i>
figures-balance = Đối chiếu: { $left } = { $right } ✔
figures-unbalanced = ⚠ Không khớp: { $left } khác { $right }. Xin báo người vận hành.
rate = { $percent } ({ $part }/{ $whole })
rate-none = chưa có
rate-reached = { $rate } – đạt chỉ tiêu { $target } %
rate-missed = { $rate } – chưa đạt chỉ tiêu { $target } %

summary-title = Tổng hợp { $period } – { $whose }
summary-data = Số liệu từ { $from } đến { $to }
summary-data-so-far = Số liệu từ { $from } đến { $to } (kỳ chưa kết thúc)
summary-card =
    <b>{ $title }</b>
    { $data }

    { $came }

    { $became }

    { $balance }

    { $rates }
    { $apart }
    { $course }
summary-rate-mediated = Tỷ lệ hòa giải thành trên số đã hòa giải: <b>{ $rate }</b>
summary-rate-received = Tỷ lệ hòa giải thành trên số tiếp nhận: { $rate } (chỉ tính vụ, việc tiếp nhận trong kỳ)
summary-not-accepted = Ngoài phạm vi, không tiếp nhận: { $count } (tính riêng)
summary-teams =
    <b>{ $title }</b>
    Theo tổ hòa giải. Vụ, việc của nhiều tổ chỉ tính cho tổ chủ trì.

    { $lines }

    Không có vụ, việc: { $quiet } tổ
summary-kinds =
    <b>{ $title }</b>
    Theo loại vụ, việc

    { $lines }
summary-nothing =
    <b>{ $title }</b>
    Không phát sinh vụ, việc nào trong kỳ.
summary-row = <b>{ $name }</b>: tiếp nhận { $received }, thành { $success }, không thành { $failure }, còn { $left } · { $rate }
summary-bucket = ▪ { $line }
summary-kind = { $name }: tiếp nhận { $received }, thành { $success }, không thành { $failure }
bucket-DS = Dân sự
bucket-HN = Hôn nhân và gia đình
bucket-K = Mâu thuẫn, xích mích, khác
summary-before =
    <b>{ $title } – { $whose }</b>
    Kỳ này: { $now }
    So với: { $then }
    { $data }

    { $lines }

    Tỷ lệ hòa giải thành trên số đã hòa giải: { $rate_now }; kỳ so sánh: { $rate_then }
summary-compared = { $name }: <b>{ $now }</b> (kỳ so sánh { $then }, { $change })
change-more = tăng { $count }
change-less = giảm { $count }
change-none = không đổi
summary-periods =
    <b>Chọn kỳ số liệu</b>
    Đang xem: { $period }

    Bấm một kỳ, hoặc gõ kỳ khác. Ví dụ: <i>quý 3</i>, <i>9 tháng</i>, <i>hôm qua</i>, <i>từ đầu năm đến nay</i>, <i>từ 1/10 đến 15/11</i>
summary-measures =
    <b>{ $title }</b>
    Bấm con số muốn xem cách tính. Lần sau có thể gõ thẳng mã ở bất cứ đâu, ví dụ: <i>{ $example }</i>
summary-measure = { $name }: { $count }
summary-help = Xin gõ một kỳ, ví dụ: <i>tháng 10</i>, <i>quý 3</i>, <i>9 tháng</i>, <i>từ 1/10 đến 15/11</i>; hoặc mã con số, ví dụ: <i>HT</i>
summary-period-ahead = Kỳ này chưa bắt đầu, chưa có số liệu. Xin chọn kỳ khác.
summary-button-card = Bảng tổng hợp
summary-button-teams = Theo tổ
summary-button-kinds = Theo loại
summary-button-before = So kỳ trước
summary-button-measures = Cách tính
summary-button-chart = Biểu đồ
summary-button-book = Tải tệp Excel
summary-button-earlier = ‹ Kỳ trước
summary-button-later = Kỳ sau ›
summary-button-periods = Chọn kỳ khác
summary-book-coming = Đang lập tệp, tệp sẽ hiện bên dưới.

trace =
    <b>{ $name }: { $count }</b>
    Mã con số: <code>{ $code }</code>

    Cách tính: { $formula }
    Kỳ: { $period }
    { $data }
    Phạm vi: { $whose }

    { $cases }
trace-cases =
    Các vụ, việc ({ $total }):
    { $codes }
trace-no-case = Không có vụ, việc nào.
trace-cases-own =
    Các vụ, việc của tổ ông/bà phụ trách ({ $total }); của các tổ khác ông/bà xem được con số:
    { $codes }
trace-no-case-own = Tổ ông/bà phụ trách không có vụ, việc nào; của các tổ khác ông/bà xem được con số.
trace-numbers-only = Ông/bà xem được con số. Danh sách vụ, việc do Văn phòng HĐND và UBND phường và tổ trưởng giữ.

chart-title = Kết quả hòa giải theo tháng
chart-subtitle = { $whose } · đến { $day }
chart-month = Thg { $n }
chart-success = Hòa giải thành
chart-failure = Không thành
chart-referred = Chuyển cơ quan khác
chart-open = Chưa xong
chart-rate = Tỷ lệ hòa giải thành
chart-target = Chỉ tiêu { $target } %
chart-caption = { $title } – { $subtitle }

book-sheet-figures = Tổng hợp
book-sheet-cases = Danh sách vụ, việc
book-sheet-course = Quá trình giải quyết
book-sheet-course-teams = Quá trình theo tổ
book-now = Kỳ này
book-figure = Chỉ tiêu
book-code = Mã
book-count = Số vụ, việc
book-case = Mã vụ, việc
book-team = Tổ hòa giải
book-kind = Loại
book-status = Tình trạng
book-received = Ngày tiếp nhận
book-assigned = Ngày phân công
book-begun = Ngày bắt đầu
book-ended = Ngày kết thúc
book-rate-mediated = Tỷ lệ hòa giải thành / đã hòa giải
book-rate-received = Tỷ lệ hòa giải thành / tiếp nhận (chỉ tính vụ, việc tiếp nhận trong kỳ)
book-by-team = Theo tổ hòa giải
book-by-kind = Theo loại vụ, việc
book-footer = Không có họ tên, địa chỉ, nội dung. Tình trạng ghi theo lúc lập tệp.
book-caption-figures = { $title }. Chỉ có số liệu tổng hợp, không có danh sách vụ, việc.
book-caption = { $title }. Danh sách chỉ có mã, loại, ngày và tình trạng; không có họ tên.

# Tổ hòa giải kiểu mẫu: chọn, hỗ trợ, tự đánh giá, đề nghị, đánh giá, công nhận, nhân rộng.
# @codes model-kind domain/model/mod.rs ModelKind
# @codes model-do domain/model/mod.rs ModelKind -chosen
# @codes model-what domain/model/mod.rs ModelKind -chosen -self_rating -request
# @codes model-way domain/model/mod.rs SupportWay
# @codes model-stage domain/model/mod.rs ModelStage
# @codes model-lack domain/model/mod.rs Lack
# @codes model-paper domain/model/mod.rs ModelPaper
# @codes model-hint domain/model/criteria.rs Hint
# @codes model-computed domain/model/criteria.rs Hint
# @codes model-seed domain/model/criteria.rs Seed
# @codes model-button-seed domain/model/criteria.rs Seed
# @codes model-verdict domain/model/hints.rs Verdict
# @codes model-edit dialogue/model/at.rs Ask -check
# @codes model-write dialogue/model/at.rs Field

form-model = Mục về tổ kiểu mẫu đang ghi
section-kieumau = Tổ kiểu mẫu
command-kieumau = Tổ hòa giải kiểu mẫu
help-kieumau = • /kieumau – tổ hòa giải kiểu mẫu: tiêu chí, tự đánh giá, công nhận

model-home-none =
    <b>Tổ hòa giải kiểu mẫu năm { $year }</b>
    Chưa chọn tổ nào. Kế hoạch của phường yêu cầu chọn ít nhất { $least } tổ.
model-home-none-own =
    <b>Tổ hòa giải kiểu mẫu năm { $year }</b>
    Tổ của ông/bà chưa được chọn làm tổ kiểu mẫu.
model-home =
    <b>Tổ hòa giải kiểu mẫu năm { $year }</b>
    { $lines }
model-home-team = • <b>{ $team }</b>: { $standing }
model-standing-recognised = đã được công nhận
model-standing-refused = chưa được công nhận
model-standing-struck = đã bỏ chọn
model-standing-next = { $what } trước ngày { $day }
model-standing-late = { $what } trước ngày { $day }, quá { $days } ngày
model-stage-self_rating = tổ tự đánh giá
model-stage-request = tổ đề nghị công nhận
model-stage-decision = phường đánh giá, quyết định
model-vote-again = tổ họp, tự đánh giá lại
model-button-choose = Chọn tổ làm mô hình điểm
model-button-criteria = Tiêu chí đánh giá
model-button-criteria-read = Xem tiêu chí
model-button-year = Năm { $year }
model-button-open = Mở tổ kiểu mẫu
model-gone = Không thấy mục này. Xin quay lại.

model-team =
    <b>{ $team } – kiểu mẫu năm { $year }</b>
    { $lines }
model-team-standing = Tình trạng: <b>{ $standing }</b>
model-team-again = Mới { $agreed }/{ $members } người nhất trí, chưa quá nửa nên tổ chưa đề nghị được. Tổ họp lại, rồi ghi ở <b>Tự đánh giá</b>.
model-team-kind = <b>{ $what }</b>: { $count } lần
model-team-hints = <b>Tiêu chí và số liệu trong năm</b> (số liệu chỉ để tham khảo khi chấm)
model-bullet = • { $line }
model-kind-chosen = Chọn tổ
model-kind-support = Hỗ trợ tổ
model-kind-self_rating = Tổ tự đánh giá
model-kind-request = Đề nghị công nhận
model-kind-ward_rating = Phường đánh giá
model-kind-decision = Quyết định
model-kind-lesson = Bài học kinh nghiệm
model-kind-replication = Nhân rộng
model-do-support = Ghi hỗ trợ
model-do-self_rating = Tự đánh giá
model-do-request = Đề nghị công nhận
model-do-ward_rating = Phường đánh giá
model-do-decision = Nhập quyết định
model-do-lesson = Ghi bài học
model-do-replication = Ghi nhân rộng
model-button-entries = Đã ghi ({ $count })
model-button-papers = Giấy tờ để in

model-line-chosen = Chọn theo Quyết định số { $number } ngày { $day }
model-line-struck = { $day }: đã bỏ
model-line-support = { $day }: { $way } – { $what }
model-line-self = { $day }: tổ tự đánh giá đạt { $met }/{ $all } tiêu chí; { $agreed }/{ $members } người nhất trí
model-line-request = { $day }: tổ gửi đề nghị công nhận
model-line-ward = { $day }: phường đánh giá đạt { $met }/{ $all } tiêu chí
model-line-ward-words = { $day }: phường đánh giá đạt { $met }/{ $all } tiêu chí. { $what }
model-line-recognised = Công nhận theo Quyết định số { $number } ngày { $day }
model-line-refused = Chưa công nhận, văn bản số { $number } ngày { $day }: { $what }
model-line-lesson = { $day }: { $what }
model-line-taken = { $day }: { $team } làm theo: { $what }
model-line-taken-result = { $day }: { $team } làm theo: { $what }. Kết quả: { $result }
model-way-lawyer = Người có chuyên môn pháp luật
model-way-training = Tập huấn, hướng dẫn nghiệp vụ
model-way-means = Tài liệu, phương tiện, kinh phí
model-way-other = Hỗ trợ khác

model-entries =
    <b>{ $team }: đã ghi { $count } mục</b>
    Bấm một mục để xem, sửa hoặc bỏ.
model-entry-line = { $day } · { $what }
model-entry-line-struck = { $day } · { $what } (đã bỏ)
model-entry =
    <b>{ $what }</b>
    { $line }

    { $lines }
model-entry-by = Người ghi: { $name }, { $day }
model-entry-replaces = Mục này sửa một mục đã ghi trước.
model-entry-struck = Đã bỏ ngày { $day } ({ $name }): { $why }
model-entry-gone = Mục này đã bỏ hoặc vừa được sửa. Xin xem lại.
model-score-met = ☑ { $text }
model-score-not = ☐ { $text }
model-button-correct = Sửa
model-button-strike = Bỏ mục này
model-strike =
    <b>Bỏ mục này?</b>
    { $line }

    Mục vẫn được giữ để xem lại. Xin gõ lý do.
    <i>Ví dụ: ghi nhầm tổ</i>
model-struck = Đã bỏ. Mục vẫn xem lại được.

model-lack-chosen = Tổ này chưa được chọn hoặc đã bỏ chọn. Văn phòng HĐND và UBND phường chọn tổ trong /kieumau.
model-lack-self_rating = Tổ chưa tự đánh giá. Xin ghi cuộc họp tự đánh giá trước.
model-lack-votes = Chưa quá nửa số hòa giải viên của tổ nhất trí. Tổ họp lại, rồi ghi ở <b>Tự đánh giá</b>.
model-lack-ward_rating = Phường chưa đánh giá. Xin ghi kết quả đánh giá trước.
model-lack-request = Tổ chưa đề nghị công nhận. Xin ghi <b>Đề nghị công nhận</b> trước.
model-lack-unchosen = Tổ này đã được chọn rồi. Xin mở tổ để xem.
model-no-criteria-ask = Phường chưa có tiêu chí. Xin báo Văn phòng HĐND và UBND phường chọn.
model-no-criteria = Phường chưa có tiêu chí. Xin mở <b>Tiêu chí đánh giá</b> để chọn trước.

model-ask =
    <b>{ $what }</b>
    { $ask }
model-ask-team = Chọn tổ nào làm mô hình điểm?
model-ask-taker = Tổ nào làm theo?
model-ask-way = Hỗ trợ tổ bằng gì?
model-ask-scores =
    <b>{ $what }</b>
    Bấm những tiêu chí <b>đạt</b>, rồi bấm nút cuối.

    { $lines }
model-button-scores-done = Xong: đạt { $met }/{ $all }
model-ask-members =
    Tổ có bao nhiêu hòa giải viên?
    <i>Ví dụ: 5</i>
model-ask-present =
    Bao nhiêu người có mặt?
    <i>Ví dụ: 5</i>
model-ask-agreed =
    Bao nhiêu người nhất trí?
    <i>Ví dụ: 4</i>
model-ask-recognised = Phường quyết định thế nào?
model-button-recognise = Công nhận
model-button-refuse = Chưa công nhận
model-ask-number =
    Số văn bản là gì?
    <i>Ví dụ: 45/QĐ-UBND</i>
model-ask-result =
    Kết quả ra sao? Chưa có thì bấm Bỏ qua.
    <i>Ví dụ: hòa giải thành 4/4 vụ trong quý</i>
model-ask-day =
    Ngày nào?
    <i>Ví dụ: hôm qua</i>
model-ask-reason =
    Vì sao sửa?
    <i>Ví dụ: ghi nhầm ngày họp</i>
model-what-support =
    Đã hỗ trợ gì?
    <i>Ví dụ: Luật gia Nguyễn Văn Sơn về hướng dẫn tổ soạn văn bản hòa giải thành</i>
model-what-ward_rating =
    Nhận xét của cuộc họp? Không có thì bấm Bỏ qua.
    <i>Ví dụ: Văn phòng và Mặt trận thống nhất đề nghị công nhận</i>
model-what-decision =
    Vì sao chưa công nhận?
    <i>Ví dụ: tỷ lệ hòa giải thành chưa đạt</i>
model-what-lesson =
    Bài học kinh nghiệm là gì?
    <i>Ví dụ: gặp riêng từng bên trước khi họp chung</i>
model-what-replication =
    Tổ đó làm theo điều gì?
    <i>Ví dụ: mời người có chuyên môn luật dự buổi hòa giải khó</i>
model-day = { $day }
model-answer = { $what }: <b>{ $value }</b>
model-answer-scores = đạt { $met }/{ $all }
model-check =
    <b>Xem lại: { $what }</b>
    { $lines }
model-edit-team = Tổ
model-edit-way = Hình thức
model-edit-scores = Tiêu chí đạt
model-edit-members = Số hòa giải viên
model-edit-present = Có mặt
model-edit-agreed = Nhất trí
model-edit-what = Nội dung
model-edit-recognised = Kết luận
model-edit-number = Số văn bản
model-edit-result = Kết quả
model-edit-day = Ngày
model-edit-reason = Lý do sửa
model-button-save = Lưu
model-button-save-correction = Lưu, thay mục cũ
model-saved = ✔ Đã ghi.
model-saved-not-carried = ✔ Đã ghi. Chưa quá nửa số hòa giải viên nhất trí nên tổ chưa đề nghị công nhận được.
model-corrected = ✔ Đã sửa. Mục cũ vẫn xem lại được.
model-day-of-another-year = Ngày { $day } không ghi được cho năm { $year }. Xin nhập ngày từ { $from } đến { $to }.
model-day-before = Ngày { $day } trước mục “{ $what }” ({ $other }). Xin xem lại ngày.
model-day-after = Ngày { $day } sau mục “{ $what }” ({ $other }). Xin xem lại ngày.
model-number-help = Xin gõ số văn bản, có chữ số. Ví dụ: <i>45/QĐ-UBND</i>
model-words-help = Nội dung hơi ngắn hoặc quá dài. Xin gõ lại, từ 3 đến { $most } chữ cái.
model-count-help = Xin gõ một số. Ví dụ: <i>5</i>
model-count-too-many = Số này nhiều hơn số người vừa nhập ở trên. Xin xem lại.
model-type-words = Bước này xin ông/bà gõ bằng chữ.

model-criteria-none =
    <b>Tiêu chí tổ kiểu mẫu năm { $year }</b>
    Chưa có tiêu chí. Bấm chọn một bộ để bắt đầu; sau đó sửa từng tiêu chí theo quy định của phường.
model-criteria =
    <b>Tiêu chí tổ kiểu mẫu năm { $year }</b>
    Bắt đầu từ: { $seed }

    { $lines }
model-criteria-before =
    <b>Tiêu chí tổ kiểu mẫu năm { $year }</b>
    Đang dùng bộ của năm trước ({ $seed }). Sửa một tiêu chí thì năm { $year } có bộ riêng.

    { $lines }
model-seed-hanoi = “5 tốt” của Hà Nội (tham khảo)
model-seed-ward = bộ gợi ý, phường tự sửa
model-button-seed-hanoi = Dùng “5 tốt” của Hà Nội (tham khảo)
model-button-seed-ward = Dùng bộ gợi ý, phường tự sửa
model-criteria-anew =
    <b>Chuyển sang { $seed }?</b>
    { $count ->
        [0] Không tiêu chí nào đang dùng bị bỏ.
       *[other] Sẽ bỏ { $count } tiêu chí đang dùng (vẫn xem lại được):
    }
    { $lines }
model-button-anew = Chuyển sang bộ này
model-dropped-for-another = chọn bộ tiêu chí khác
model-criterion = { $nth }. { $text }
model-criterion-hint = { $nth }. { $text } – <i>{ $hint } ({ $verdict })</i>
model-criterion-dropped = ✖ { $text } (đã bỏ: { $why })
model-hint-rate = thành { $part }/{ $whole } vụ, việc, cần từ { $wanted }%
model-hint-received = thành { $part }/{ $whole } vụ, việc phát sinh, cần từ { $wanted }%
model-hint-trained = { $part }/{ $whole } hòa giải viên đã tập huấn, cần { $wanted }%
model-hint-register = { $part }/{ $whole } dòng trong Sổ đã ký, cần { $wanted }%
model-hint-reports = { $part }/{ $whole } tháng chốt đúng hạn, cần { $wanted }%
model-hint-together = { $part } hoạt động phối hợp, cần { $whole }
model-verdict-met = đạt
model-verdict-not = chưa đạt
model-verdict-unknown = chưa có số liệu
model-one-criterion =
    <b>{ $text }</b>
    Số liệu kèm theo: { $hint }
    Mức cần đạt: { $percent }
model-one-criterion-bare =
    <b>{ $text }</b>
    Số liệu kèm theo: { $hint }
model-computed-rate = tỷ lệ hòa giải thành
model-computed-received = tỷ lệ thành trên số vụ, việc phát sinh
model-computed-trained = hòa giải viên được tập huấn
model-computed-register = Sổ theo dõi đã ký
model-computed-reports = chốt số liệu đúng hạn
model-computed-together = hoạt động phối hợp
model-no-numbers = không kèm số liệu
model-percent = { $percent }%
model-percent-usual = theo chỉ tiêu chung
model-percent-help = Xin gõ một số từ 1 đến 100. Ví dụ: <i>90</i>
model-button-text = Sửa câu chữ
model-button-hint = Số liệu kèm theo
model-button-percent = Mức cần đạt
model-button-drop = Bỏ tiêu chí
model-button-again = Dùng lại tiêu chí
model-button-new-criterion = + Thêm tiêu chí
model-new-criterion = tiêu chí mới
model-ask-hint =
    <b>{ $text }</b>
    Kèm số liệu nào bên cạnh tiêu chí này?
model-write =
    Hiện nay: { $now }

    { $ask }
model-write-text = Xin gõ câu chữ mới của tiêu chí.
model-write-percent =
    Cần đạt bao nhiêu phần trăm?
    <i>Ví dụ: 90</i>
model-write-drop =
    Vì sao bỏ tiêu chí này?
    <i>Ví dụ: phường không áp dụng</i>
model-write-new =
    Xin gõ tiêu chí mới.
    <i>Ví dụ: Có ít nhất 01 hòa giải viên có chuyên môn luật</i>
model-criteria-kept = ✔ Đã lưu tiêu chí.
model-changed-meanwhile = Người khác vừa sửa tiêu chí. Xin xem lại.

model-papers =
    <b>{ $team }: giấy tờ để in</b>
    Phần chưa ghi thì để chấm cho viết tay. Số, ngày ban hành và chữ ký để trống.
model-paper-self_minutes = Biên bản tự đánh giá
model-paper-request = Giấy đề nghị công nhận
model-paper-ward_minutes = Biên bản đánh giá của phường
model-paper-decision = Dự thảo quyết định
model-printing = Đang chuẩn bị, tệp sẽ gửi vào đây.
model-caption = { $name } – { $team }, in ngày { $day }

model-due =
    <b>{ $team }</b> là tổ kiểu mẫu: { $what } trước { $day }.
    Xin ông/bà chuẩn bị và ghi vào đây.
model-due-last =
    Hôm nay là ngày cuối: <b>{ $team }</b>, { $what } trước { $day }.
    Nếu đã làm, xin ông/bà ghi vào đây.
model-due-late =
    <b>{ $team }</b> là tổ kiểu mẫu: { $what } trước { $day }, đã quá { $days } ngày.
    Xin ông/bà làm sớm và ghi vào đây.
model-todo-choose = Năm { $year } chưa chọn tổ kiểu mẫu
model-todo-soon = { $team }: { $what }, { $days ->
        [0] hôm nay là ngày cuối
       *[other] còn { $days } ngày
    }
model-todo-late = { $team }: { $what }, quá { $days } ngày

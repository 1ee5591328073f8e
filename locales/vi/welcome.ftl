# Người chưa có trong hệ thống, thư mời, bản thông báo và số điện thoại.

stranger =
    <b>Kính chào ông/bà</b>
    Đây là trợ lý dành cho hòa giải viên ở cơ sở và Văn phòng HĐND và UBND phường: ghi vụ, việc, nhắc hạn, tra cứu.

    Muốn tham gia, ông/bà xin thư mời của Văn phòng HĐND và UBND phường hoặc nhờ tổ trưởng tổ hòa giải đề nghị. Nhận được thư, ông/bà bấm vào đường dẫn trong thư là xong.

    Có mâu thuẫn cần hòa giải? Xin gặp trực tiếp tổ hòa giải nơi ở. Việc khẩn cấp, xin gọi 113.
welcome-not-known = Tôi chưa biết ông/bà nên chưa thể giúp gì, và cũng không lưu lại những gì ông/bà vừa gửi. Việc khẩn cấp, xin gọi 113.
stranger-danger =
    Có người gặp nguy hiểm, xin gọi ngay:
    { $numbers }
    Trợ lý này chưa biết ông/bà nên không báo thay được cho ai, và không lưu lời vừa viết.
welcome-link-unknown =
    <b>Đường dẫn không đúng</b>
    Có thể đường dẫn bị thiếu chữ khi chép lại.
    Xin ông/bà bấm thẳng vào đường dẫn trong thư mời, hoặc xin Văn phòng HĐND và UBND phường gửi thư mới.
welcome-link-used =
    <b>Thư mời đã được dùng</b>
    Mỗi thư mời chỉ dùng được một lần.
    Nếu người dùng không phải là ông/bà, xin báo ngay cho Văn phòng HĐND và UBND phường để được cấp thư mới.
welcome-link-expired =
    <b>Thư mời đã hết hạn</b>
    Xin ông/bà nhờ Văn phòng HĐND và UBND phường gửi thư mời mới. Chưa có thông tin nào được lưu.
welcome-declined =
    <b>Ông/bà chưa đồng ý</b>
    Phường chỉ giữ những gì Văn phòng đã ghi khi mời ông/bà; trợ lý không lưu gì thêm. Khi đổi ý, ông/bà bấm lại đường dẫn trong thư mời còn hạn.
    Cần hỏi thêm, xin liên hệ Văn phòng HĐND và UBND phường.
welcome-notice =
    <b>Để làm gì:</b> ghi sổ theo dõi hòa giải, nhắc hạn theo luật, báo nguy hiểm, tập huấn và báo cáo của phường.
    <b>Lưu những gì:</b> họ tên, số điện thoại, giới tính, năm sinh, dân tộc, nơi thường trú, trình độ, nghề nghiệp, đoàn thể, nhiệm vụ và quyết định, tập huấn đã dự, tài khoản Telegram của ông/bà và các vụ, việc ông/bà ghi. Tên các bên và nội dung được mã hóa khi lưu.
    <b>Ai được xem:</b> ông/bà, tổ trưởng và cán bộ Văn phòng HĐND và UBND phường phụ trách; danh sách hòa giải viên theo mẫu được gửi cơ quan tư pháp cấp trên. Lãnh đạo chỉ xem số liệu; riêng khi báo bạo lực, lãnh đạo nhận cả nơi xảy ra, số nhà, họ tên và số điện thoại người báo.
    <b>Tin nhắn</b> đi qua máy chủ Telegram ở nước ngoài nên thường chỉ hiện tên viết tắt. Họ tên, địa chỉ chỉ hiện đủ khi ghi, sửa hoặc bấm xem, trong tin không chuyển tiếp được. Tin bấm xem tự xóa sau 5 phút, mỗi lần xem đều được ghi lại.
    <b>Quyền của ông/bà:</b> xem, sửa, hoặc rút lại sự đồng ý bất cứ lúc nào: ở mục Cài đặt (/caidat), gọi hoặc đến Văn phòng HĐND và UBND phường.
welcome-consent =
    <b>Trước khi bắt đầu</b>
    Thư mời này gửi ông/bà { $name }. Nếu không phải ông/bà, xin đừng nhận.

    { $notice }

    Bản thông báo số { $version }. Ông/bà có đồng ý không?
welcome-consent-again =
    <b>Bản thông báo có thay đổi</b>
    Kính gửi ông/bà { $name }: từ nay danh sách của phường ghi thêm năm sinh, dân tộc, nơi thường trú, trình độ, nghề nghiệp, đoàn thể và quyết định công nhận, để lập danh sách và báo cáo theo mẫu; ông/bà rút lại được sự đồng ý ngay ở mục Cài đặt. Bấm <b>Đồng ý</b> là dùng tiếp được ngay; bản đang ghi và các lời nhắc hạn vẫn giữ nguyên.

    { $notice }

    Bản thông báo số { $version }. Ông/bà có đồng ý không?
welcome-consent-back =
    <b>Ông/bà đã rút lại đồng ý</b>
    Kính gửi ông/bà { $name }: trợ lý không gửi gì cho ông/bà nữa. Nhiệm vụ, vụ, việc và bản nháp vẫn giữ nguyên. Muốn dùng lại, ông/bà bấm <b>Đồng ý</b>.

    { $notice }

    Bản thông báo số { $version }. Ông/bà có đồng ý không?
welcome-withdrawn-by-office =
    <b>Đã ghi việc rút lại đồng ý</b>
    Văn phòng HĐND và UBND phường ghi rằng ngày { $day } ông/bà đã báo rút lại đồng ý. Từ nay trợ lý không gửi gì cho ông/bà nữa và ông/bà không dùng được các mục; nhiệm vụ, vụ, việc và bản nháp vẫn giữ nguyên.
    Nếu không phải ông/bà báo, hoặc muốn dùng lại, xin gõ /start rồi bấm <b>Đồng ý</b>.
welcome-danger =
    Có người gặp nguy hiểm, xin gọi ngay:
    { $numbers }
    Muốn báo tổ trưởng và phường qua trợ lý: bấm <b>Đồng ý</b> dưới đây, rồi bấm <b>Báo nguy hiểm</b>.
welcome-danger-no-office =
    Có người gặp nguy hiểm, xin gọi ngay:
    { $numbers }
    Ông/bà hiện không giữ nhiệm vụ nào ở phường nên trợ lý không báo thay được cho ai, và không lưu lời vừa viết.
welcome-consent-yes = Đồng ý
welcome-consent-no = Không đồng ý
welcome-consent-first = Xin ông/bà bấm <b>Đồng ý</b> hoặc <b>Không đồng ý</b> trước. Gõ 1 hoặc 2 cũng được.
welcome-consent-declined = Chưa đồng ý thì tôi chưa giúp được. Muốn rút hẳn, xin liên hệ Văn phòng HĐND và UBND phường.
welcome-invitation-of-another = Thư mời này gửi cho người khác. Tài khoản của ông/bà đã gắn với tên mình nên không nhận thay được; xin chuyển thư cho đúng người.
welcome-link-not-needed = Ông/bà đã tham gia rồi, không cần dùng lại thư mời.
welcome-show =
    <b>Cho biết đúng là ông/bà</b>
    Nhiệm vụ này xem được việc của người khác nên phải đúng người. Ông/bà bấm nút <b>Gửi số điện thoại của tôi</b> ở cuối màn hình: trùng với số phường đang giữ là vào được ngay.
    Đã đổi số thì bấm <b>Số khác, nhờ Văn phòng xác nhận</b>.
welcome-show-other = Số khác, nhờ Văn phòng xác nhận
welcome-show-tap = Xin ông/bà bấm nút <b>Gửi số điện thoại của tôi</b> ở cuối màn hình, hoặc bấm <b>Số khác, nhờ Văn phòng xác nhận</b>.
welcome-nobody-confirms = Lúc này không có cán bộ nào khác của Văn phòng để xác nhận. Xin ông/bà liên hệ người quản trị kỹ thuật để được cấp thư mời mới. Thư mời này vẫn còn dùng được.
welcome-waiting =
    <b>Chờ Văn phòng xác nhận</b>
    Văn phòng HĐND và UBND phường đã được báo và sẽ gọi cho ông/bà. Xác nhận xong, ông/bà dùng được ngay, không cần làm gì thêm.
    Sau { $days } ngày chưa được xác nhận thì ông/bà cần thư mời mới; trợ lý sẽ báo.
    Việc khẩn cấp, xin gọi 113.
welcome-let-in =
    <b>Văn phòng đã xác nhận</b>
    Xin cảm ơn ông/bà đã tham gia! Mời ông/bà bấm /start để bắt đầu.
welcome-lapsed =
    <b>Chưa được xác nhận</b>
    Quá thời hạn mà Văn phòng HĐND và UBND phường chưa xác nhận tài khoản này, nên yêu cầu không còn hiệu lực. Xin ông/bà gọi Văn phòng để được cấp thư mời mới.
welcome-turned-away =
    <b>Chưa vào được</b>
    Văn phòng HĐND và UBND phường không xác nhận tài khoản này. Nếu có nhầm lẫn, xin ông/bà gọi Văn phòng để được cấp thư mời mới.
welcome-asks-in =
    <b>Cần xác nhận người dùng thư mời</b>
    Có người dùng thư mời của { $name } nhưng chưa đưa đúng số điện thoại phường đang giữ. Người này chưa xem được gì cho đến khi ông/bà xác nhận.
welcome-asks-in-look = Xem và xác nhận
welcome-phone =
    <b>Xác nhận số điện thoại</b>
    Để Văn phòng HĐND và UBND phường gọi được khi cần. Ông/bà bấm nút <b>Gửi số điện thoại của tôi</b> ở cuối màn hình.
    Làm sau ở mục Cài đặt cũng được.
welcome-phone-share = Gửi số điện thoại của tôi
welcome-phone-later = ⏭ Để sau
welcome-phone-tap = Xin ông/bà bấm nút <b>Gửi số điện thoại của tôi</b> ở cuối màn hình, hoặc bấm <b>Để sau</b>. Số gõ tay chưa xác nhận được.
welcome-phone-not-own = Đây là số của người khác nên không được lưu. Xin ông/bà gửi số của chính mình bằng nút ở cuối màn hình.
welcome-phone-foreign = Số này không phải số điện thoại Việt Nam nên chưa xác nhận được. Ông/bà bấm <b>Để sau</b> và báo số cho Văn phòng HĐND và UBND phường.
welcome-phone-skipped = Vâng, ông/bà xác nhận số sau ở mục Cài đặt.
welcome-phone-confirmed = Đã xác nhận số điện thoại. Cảm ơn ông/bà.
welcome-done-confirmed = Số điện thoại đã được xác nhận. Xin cảm ơn ông/bà đã tham gia! Dưới đây là những việc ông/bà làm được. Mọi việc đều có thể bấm nút, không cần nhớ lệnh.
welcome-done-skipped = Xin cảm ơn ông/bà đã tham gia! Dưới đây là những việc ông/bà làm được. Mọi việc đều có thể bấm nút, không cần nhớ lệnh. Ông/bà xác nhận số điện thoại sau ở mục Cài đặt cũng được.
welcome-again = Cảm ơn ông/bà. Mời ông/bà tiếp tục.
welcome-withdraw =
    <b>Rút lại đồng ý</b>
    Từ lúc đó trợ lý không gửi gì cho ông/bà nữa, kể cả lời nhắc hạn và tin đang chờ gửi, và ông/bà không dùng được các mục. Nhiệm vụ, vụ, việc và bản nháp vẫn giữ nguyên theo quy định. Ông/bà có thể đồng ý lại bất cứ lúc nào.
welcome-withdraw-yes = Rút lại đồng ý
welcome-withdrawn = Đã ghi: ông/bà rút lại đồng ý. Trợ lý không gửi gì nữa. Muốn dùng lại, xin bấm <b>Đồng ý</b> ở dưới.

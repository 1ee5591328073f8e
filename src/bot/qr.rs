//! QR codes as pictures.

use fast_qr::qr::QRBuilder;

/// Pixels per module.
const SCALE: usize = 8;
/// Modules of white around the code, as the standard wants.
const MARGIN: usize = 4;

/// A black-and-white PNG of a QR code; `None` if the text does not fit one.
#[must_use]
pub fn png(text: &str) -> Option<Vec<u8>> {
    let code = QRBuilder::new(text).build().ok()?;
    let side = (code.size + 2 * MARGIN) * SCALE;
    let mut pixels = vec![255_u8; side * side];
    for y in 0..code.size {
        for x in 0..code.size {
            if code[y][x].value() {
                for row in 0..SCALE {
                    let start = ((y + MARGIN) * SCALE + row) * side + (x + MARGIN) * SCALE;
                    pixels[start..start + SCALE].fill(0);
                }
            }
        }
    }
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, side as u32, side as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Some(picture)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_link_becomes_a_square_picture() {
        let picture = super::png("https://t.me/hoagiai_bot?start=abcdefghijklmnopqrstuvwxyz012345").unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let info = reader.info();
        assert_eq!(info.width, info.height);
        assert!(info.width >= 200);
    }

    #[test]
    fn a_text_beyond_a_code_is_refused() {
        assert!(super::png(&"x".repeat(5000)).is_none());
    }
}

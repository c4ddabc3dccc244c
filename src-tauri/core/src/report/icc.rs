//! A small sRGB profile (ICC version 4, matrix and curve), so that the archive knows what the colours mean.

/// The profile's bytes, the same every time.
pub fn srgb() -> Vec<u8> {
    let curve = curve();
    let own: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", xyz([0.964_20, 1.0, 0.824_91])),
        (b"chad", chad()),
        (b"rXYZ", xyz([0.436_07, 0.222_49, 0.013_92])),
        (b"gXYZ", xyz([0.385_15, 0.716_87, 0.097_08])),
        (b"bXYZ", xyz([0.143_07, 0.060_61, 0.714_10])),
    ];
    // The three colours share one curve.
    let shared: [&[u8; 4]; 3] = [b"rTRC", b"gTRC", b"bTRC"];
    let count = own.len() + shared.len();
    let base = 128 + 4 + 12 * count;
    let mut directory = Vec::new();
    let mut data = Vec::new();
    let mut entry = |name: &[u8; 4], place: usize, size: usize| {
        directory.extend_from_slice(name);
        directory.extend_from_slice(&word(place));
        directory.extend_from_slice(&word(size));
    };
    for (name, bytes) in &own {
        entry(name, base + data.len(), bytes.len());
        data.extend_from_slice(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    for name in shared {
        entry(name, base + data.len(), curve.len());
    }
    data.extend_from_slice(&curve);
    let mut profile = header(base + data.len());
    profile.extend_from_slice(&word(count));
    profile.extend_from_slice(&directory);
    profile.extend_from_slice(&data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut set =
        |at: usize, bytes: &[u8]| header.splice(at..at + bytes.len(), bytes.iter().copied()).for_each(drop);
    set(0, &word(size));
    set(8, &[4, 0x20, 0, 0]);
    set(12, b"mntrRGB XYZ ");
    // The date of the standard's publication: a fixed date, as any.
    set(24, &[0x07, 0xCF, 0, 10, 0, 18]);
    set(36, b"acsp");
    set(68, &fixed(0.964_20));
    set(72, &fixed(1.0));
    set(76, &fixed(0.824_91));
    header
}

fn word(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or_default().to_be_bytes()
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn typed(kind: &[u8; 4], rest: impl IntoIterator<Item = [u8; 4]>) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend_from_slice(&[0; 4]);
    tag.extend(rest.into_iter().flatten());
    tag
}

fn xyz(value: [f64; 3]) -> Vec<u8> {
    typed(b"XYZ ", value.map(fixed))
}

/// From the white of sRGB to that of the profile connection space, after Bradford.
fn chad() -> Vec<u8> {
    let matrix =
        [1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_07, -0.009_25, 0.015_06, 0.751_68];
    typed(b"sf32", matrix.map(fixed))
}

/// The sRGB curve in its exact parametric form.
fn curve() -> Vec<u8> {
    let parameters = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
    typed(b"para", [[0, 3, 0, 0]].into_iter().chain(parameters.map(fixed)))
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = typed(b"mluc", [word(1), word(12), *b"enUS", word(units.len()), word(28)]);
    tag.extend(units);
    tag
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_profile_is_small_and_its_tags_lie_inside_it() {
        let profile = super::srgb();
        assert!(profile.len() < 560, "{}", profile.len());
        let word = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(word(0), profile.len());
        assert_eq!(word(128), 10);
        for tag in 0..10 {
            let (place, size) = (word(132 + tag * 12 + 4), word(132 + tag * 12 + 8));
            assert!(size > 8 && place + size <= profile.len() && place % 4 == 0, "tag {tag}: {place}+{size}");
        }
    }
}

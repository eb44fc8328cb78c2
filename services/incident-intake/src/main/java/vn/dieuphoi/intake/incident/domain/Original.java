package vn.dieuphoi.intake.incident.domain;

import vn.dieuphoi.contracts.ids.Sha256;

/** The bytes of a submission exactly as they came: the evidence that its receipt vouches for. */
public final class Original {
    private final byte[] bytes;

    public Original(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Sha256 sha256() {
        return Sha256.of(bytes);
    }

    /** Without the content, which may hold personal data or secrets of the victim. */
    @Override
    public String toString() {
        return "Original[bytes=%d]".formatted(bytes.length);
    }
}

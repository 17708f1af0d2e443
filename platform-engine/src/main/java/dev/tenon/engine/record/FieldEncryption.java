package dev.tenon.engine.record;

import dev.tenon.engine.postgres.SecretFile;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes encrypted fields before they reach the database and opens them for those who may read them in clear; masks them for
 * all others. AES-256-GCM with a random start value; what is kept begins with the id of its key.
 */
public final class FieldEncryption {
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String VERSION = "e1:";

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    private FieldEncryption(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = idOf(key);
    }

    /** With this key: 32 bytes as base64. */
    public static FieldEncryption withKey(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("TENON_SECRET_KEY must hold 32 bytes as base64, not " + bytes.length);
        }
        return new FieldEncryption(bytes);
    }

    /** With the key in this file, which is made on the first start and which only its owner can read. */
    public static FieldEncryption withKeyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                SecretFile.write(file, Base64.getEncoder().encodeToString(fresh));
            }
            return withKey(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " could not be read or made", e);
        }
    }

    private static String idOf(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String close(String clear) {
        try {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            byte[] closed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            ByteBuffer all =
                    ByteBuffer.allocate(iv.length + closed.length).put(iv).put(closed);
            return VERSION + keyId + ":" + Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was closed with another key, or was changed. */
    public Optional<String> open(String kept) {
        String head = VERSION + keyId + ":";
        if (!kept.startsWith(head)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(kept.substring(head.length()));
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, IV_BYTES));
            byte[] clear = cipher.doFinal(Arrays.copyOfRange(all, IV_BYTES, all.length));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a reader sees: clear with the right to it, masked without; a value nobody can open is all mask. */
    public String shown(String kept, FieldType.EncryptedText type, Reader reader) {
        Optional<String> clear = open(kept);
        if (clear.isEmpty()) {
            return mask(type).repeat(8);
        }
        return switch (reader) {
            case IN_CLEAR -> clear.get();
            case MASKED -> masked(clear.get(), type);
        };
    }

    /** Whether someone holds the right to see encrypted fields in clear. */
    public enum Reader {
        IN_CLEAR,
        MASKED
    }

    /** True if this is what was kept, or what a reader without the right to it saw of it: a form gives it back so. */
    boolean isSame(String given, String kept, FieldType.EncryptedText type) {
        return open(kept)
                .filter(clear -> given.equals(clear) || given.equals(masked(clear, type)))
                .isPresent();
    }

    static String masked(String clear, FieldType.EncryptedText type) {
        int open = shownAtEnd(type.mask());
        int shownAtStart = type.mask() == Mask.PHONE ? 3 : 0;
        int[] characters = clear.codePoints().toArray();
        boolean isTooShort = characters.length <= open + shownAtStart;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            boolean isShown = !isTooShort && (i < shownAtStart || i >= characters.length - open);
            boolean isSeparator = type.mask() != Mask.ALL && (characters[i] == '-' || characters[i] == ' ');
            out.append(isShown || isSeparator ? Character.toString(characters[i]) : mask(type));
        }
        return out.toString();
    }

    private static int shownAtEnd(Mask mask) {
        return switch (mask) {
            case ALL -> 0;
            case LAST_FOUR, CREDIT_CARD, PHONE, NATIONAL_ID -> 4;
        };
    }

    private static String mask(FieldType.EncryptedText type) {
        return type.maskCharacter().isEmpty() ? "*" : type.maskCharacter();
    }
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace card {

// The applications that may be selected: those that are read, and those that only tell what kind of
// card lies there.
enum class Application {
    MyNumberText,       // 券面事項入力補助AP
    CardCommon,         // 共通カードAP: for the serial of a card that staff lays down
    Jpki,               // 公的個人認証AP; alone = a phone
    ResidenceCard,      // 在留カード DF1
    DriversLicence,     // 運転免許証 DF1
    ContactlessPayment, // EMV 2PAY.SYS.DDF01
    ContactPayment,     // EMV 1PAY.SYS.DDF01
};

// A command to a card. This is the allow-list of the desk: whatever has no factory here cannot be
// sent. Above all there is none for the 12-digit number (text AP EF 0001), for 照合番号A that opens
// it, for photos, and for signature keys. Never logged: it may hold a PIN (wiped with the object).
class Apdu
{
public:
    // ISO/IEC 7816-4 SELECT by DF name.
    [[nodiscard]] static Apdu select(Application application);
    // How many tries the PIN of the text AP has left: VERIFY of IEF 0011 without data, free.
    [[nodiscard]] static Apdu pinTries();
    // The same of 照合番号B, the number on the card's face: IEF 0015.
    [[nodiscard]] static Apdu faceNumberTries();
    // One of the two VERIFYs. nullopt unless pin is exactly four ASCII digits: what another length
    // costs is not known, so such a thing never reaches a card.
    [[nodiscard]] static std::optional<Apdu> verifyPin(const core::SecretBytes &pin);
    // The other. nullopt unless it is exactly the fourteen ASCII digits of core/FaceNumber.h, so
    // that above all the twelve of 照合番号A are no such thing.
    [[nodiscard]] static std::optional<Apdu> verifyFaceNumber(const core::SecretBytes &faceNumber);
    // READ BINARY of the basic attributes (EF 0002) from offset; length 0 asks for 256 bytes.
    // Below 256 the short file id goes with every command, above it cannot (15-bit offset), so
    // the file has to have been opened by a first read. nullopt beyond maxOffset.
    [[nodiscard]] static std::optional<Apdu> readBasicAttributes(std::size_t offset,
                                                                 std::uint8_t length = 0);
    // READ RECORD 1 of the common card application: its serial, municipality and expiry; free, no
    // PIN. length 0 asks for whatever there is.
    [[nodiscard]] static Apdu readCommonRecord(std::uint8_t length = 0);
    // The rest of an answer that ended in 61xx.
    [[nodiscard]] static Apdu getResponse(std::uint8_t length);

    static constexpr std::size_t maxOffset = 0x0FFF;

    [[nodiscard]] std::span<const unsigned char> bytes() const { return m_bytes.span(); }

private:
    explicit Apdu(std::span<const unsigned char> bytes);
    [[nodiscard]] static std::optional<Apdu>
    verify(unsigned char key, std::size_t length, const core::SecretBytes &secret);

    core::SecretBytes m_bytes;
};

} // namespace card

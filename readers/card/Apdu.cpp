// SPDX-License-Identifier: Apache-2.0
#include "readers/card/Apdu.h"

#include "core/FaceNumber.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace card {

namespace {

using namespace std::string_view_literals;

// Files of the text AP by short id. 01 (the number) and 14 (照合番号A) are left out on purpose.
constexpr unsigned char basicAttributesFile = 0x02;
constexpr unsigned char pinFile = 0x11;
constexpr unsigned char faceNumberFile = 0x15;
// P2 of VERIFY and P1 of READ: "the low five bits are a short file id".
constexpr unsigned char byShortId = 0x80;

constexpr std::size_t pinDigits = 4;

// JICSAP cards want P2 = 0C and no Le; payment applications answer with data and want 00 and Le.
enum class SelectStyle { NoAnswer, WithAnswer };

struct ApplicationName
{
    std::string_view aid;
    SelectStyle style = SelectStyle::NoAnswer;
};

ApplicationName nameOf(Application application)
{
    switch (application) {
    case Application::MyNumberText:
        return {"\xD3\x92\x10\x00\x31\x00\x01\x01\x04\x08"sv};
    case Application::CardCommon:
        return {"\xD3\x92\x10\x00\x31\x00\x01\x01\x01\x00"sv};
    case Application::Jpki:
        return {"\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01"sv};
    case Application::ResidenceCard:
        return {"\xD3\x92\xF0\x00\x4F\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"sv};
    case Application::DriversLicence:
        return {"\xA0\x00\x00\x02\x31\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"sv};
    case Application::ContactlessPayment:
        return {"2PAY.SYS.DDF01"sv, SelectStyle::WithAnswer};
    case Application::ContactPayment:
        return {"1PAY.SYS.DDF01"sv, SelectStyle::WithAnswer};
    }
    return {};
}

// VERIFY without data: how many tries the key has left.
std::array<unsigned char, 4> triesOf(unsigned char key)
{
    return {0x00, 0x20, 0x00, static_cast<unsigned char>(byShortId | key)};
}

} // namespace

Apdu::Apdu(std::span<const unsigned char> bytes)
    : m_bytes(core::SecretBytes::copyOf(bytes))
{}

Apdu Apdu::select(Application application)
{
    const auto [aid, style] = nameOf(application);
    const bool answer = style == SelectStyle::WithAnswer;
    std::vector<unsigned char> bytes{
        0x00, 0xA4, 0x04, static_cast<unsigned char>(answer ? 0x00 : 0x0C)};
    bytes.push_back(static_cast<unsigned char>(aid.size()));
    std::transform(aid.begin(), aid.end(), std::back_inserter(bytes), [](char byte) {
        return static_cast<unsigned char>(byte);
    });
    if (answer) {
        bytes.push_back(0x00);
    }
    return Apdu(bytes);
}

Apdu Apdu::pinTries()
{
    return Apdu(triesOf(pinFile));
}

Apdu Apdu::faceNumberTries()
{
    return Apdu(triesOf(faceNumberFile));
}

std::optional<Apdu> Apdu::verifyPin(const core::SecretBytes &pin)
{
    return verify(pinFile, pinDigits, pin);
}

std::optional<Apdu> Apdu::verifyFaceNumber(const core::SecretBytes &faceNumber)
{
    return verify(faceNumberFile, core::faceNumberDigits, faceNumber);
}

std::optional<Apdu>
Apdu::verify(unsigned char key, std::size_t length, const core::SecretBytes &secret)
{
    const auto digits = secret.span();
    const bool good = digits.size() == length &&
                      std::all_of(digits.begin(), digits.end(), [](unsigned char digit) {
                          return digit >= '0' && digit <= '9';
                      });
    if (!good) {
        return std::nullopt;
    }
    Apdu apdu(triesOf(key));
    apdu.m_bytes.append(static_cast<unsigned char>(length));
    for (const unsigned char digit : digits) {
        apdu.m_bytes.append(digit);
    }
    return apdu;
}

std::optional<Apdu> Apdu::readBasicAttributes(std::size_t offset, std::uint8_t length)
{
    if (offset > maxOffset) {
        return std::nullopt;
    }
    const auto low = static_cast<unsigned char>(offset & 0xFFU);
    const auto high = static_cast<unsigned char>(offset >> 8U);
    const unsigned char first = high == 0 ? byShortId | basicAttributesFile : high;
    return Apdu(std::array<unsigned char, 5>{0x00, 0xB0, first, low, length});
}

Apdu Apdu::readCommonRecord(std::uint8_t length)
{
    // P1: the record's number; P2: "P1 is a number", in the only file that is there.
    return Apdu(std::array<unsigned char, 5>{0x00, 0xB2, 0x01, 0x0C, length});
}

Apdu Apdu::getResponse(std::uint8_t length)
{
    return Apdu(std::array<unsigned char, 5>{0x00, 0xC0, 0x00, 0x00, length});
}

} // namespace card

// SPDX-License-Identifier: Apache-2.0
#include "readers/card/Apdu.h"

#include <QTest>

#include <array>
#include <string>
#include <type_traits>
#include <vector>

using card::Apdu;
using card::Application;

// Nobody can make a command from bytes of their own.
static_assert(!std::is_constructible_v<Apdu, std::vector<unsigned char>>);
static_assert(!std::is_constructible_v<Apdu, std::span<const unsigned char>>);
static_assert(!std::is_default_constructible_v<Apdu>);
static_assert(!std::is_copy_constructible_v<Apdu>);

namespace {

QByteArray hex(const Apdu &apdu)
{
    const auto bytes = apdu.bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()))
        .toHex();
}

core::SecretBytes digits(const std::string &typed)
{
    core::SecretBytes secret;
    for (const char digit : typed) {
        secret.append(static_cast<unsigned char>(digit));
    }
    return secret;
}

constexpr std::array allApplications{Application::MyNumberText,
                                     Application::CardCommon,
                                     Application::Jpki,
                                     Application::ResidenceCard,
                                     Application::DriversLicence,
                                     Application::ContactlessPayment,
                                     Application::ContactPayment};

} // namespace

class tst_Apdu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_areExactlyThese();
    void onlyFourDigits_makeAVerify();
    void onlyFourteenDigits_makeAVerifyOfTheFace();
    void reading_endsAtTheCap();
    void everyRead_isOfTheBasicAttributes();
};

void tst_Apdu::commands_areExactlyThese()
{
    QCOMPARE(hex(Apdu::select(Application::MyNumberText)), "00a4040c0ad3921000310001010408");
    QCOMPARE(hex(Apdu::select(Application::CardCommon)), "00a4040c0ad3921000310001010100");
    QCOMPARE(hex(Apdu::select(Application::Jpki)), "00a4040c0ad392f000260100000001");
    QCOMPARE(hex(Apdu::select(Application::ResidenceCard)),
             "00a4040c10d392f0004f0200000000000000000000");
    QCOMPARE(hex(Apdu::select(Application::DriversLicence)),
             "00a4040c10a0000002310100000000000000000000");
    QCOMPARE(hex(Apdu::select(Application::ContactlessPayment)),
             "00a404000e325041592e5359532e444446303100");
    QCOMPARE(hex(Apdu::select(Application::ContactPayment)),
             "00a404000e315041592e5359532e444446303100");
    QCOMPARE(hex(Apdu::pinTries()), "00200091");
    QCOMPARE(hex(Apdu::faceNumberTries()), "00200095");
    QCOMPARE(hex(*Apdu::verifyPin(digits("1234"))), "002000910431323334");
    QCOMPARE(hex(*Apdu::verifyFaceNumber(digits("55021720352285"))),
             "002000950e3535303231373230333532323835");
    QCOMPARE(hex(*Apdu::readBasicAttributes(0)), "00b0820000");
    QCOMPARE(hex(*Apdu::readBasicAttributes(64, 16)), "00b0824010");
    QCOMPARE(hex(*Apdu::readBasicAttributes(256)), "00b0010000");
    QCOMPARE(hex(*Apdu::readBasicAttributes(0x0FFF, 1)), "00b00fff01");
    QCOMPARE(hex(Apdu::readCommonRecord()), "00b2010c00");
    QCOMPARE(hex(Apdu::readCommonRecord(30)), "00b2010c1e");
    QCOMPARE(hex(Apdu::getResponse(0)), "00c0000000");
}

void tst_Apdu::onlyFourDigits_makeAVerify()
{
    for (const char *wrong :
         {"", "123", "12345", "12 4", "12a4", "１２３４", "0000000000", "000000000000"}) {
        QVERIFY2(!Apdu::verifyPin(digits(wrong)), wrong);
    }
    QVERIFY(Apdu::verifyPin(digits("0000")));
}

void tst_Apdu::onlyFourteenDigits_makeAVerifyOfTheFace()
{
    // Six would be the key of the birth date, twelve 照合番号A.
    for (const char *wrong : {"",
                              "1234",
                              "550217",
                              "000000000000",
                              "5502172035228",
                              "550217203522855",
                              "550217 0352285",
                              "5502172035228a"}) {
        QVERIFY2(!Apdu::verifyFaceNumber(digits(wrong)), wrong);
    }
    QVERIFY(!Apdu::verifyPin(digits("55021720352285")));
}

void tst_Apdu::reading_endsAtTheCap()
{
    QVERIFY(Apdu::readBasicAttributes(Apdu::maxOffset));
    QVERIFY(!Apdu::readBasicAttributes(Apdu::maxOffset + 1));
    QVERIFY(!Apdu::readBasicAttributes(0x8100)); // would be short file id 01
}

void tst_Apdu::everyRead_isOfTheBasicAttributes()
{
    for (std::size_t offset = 0; offset <= Apdu::maxOffset; ++offset) {
        const auto read = Apdu::readBasicAttributes(offset);
        const unsigned char first = read->bytes()[2];
        const bool byShortId = (first & 0x80) != 0;
        QVERIFY(byShortId ? (first & 0x1F) == 0x02 : offset >= 256);
    }
    // A read without a file id needs a file opened before: no command selects one by itself.
    for (const Application application : allApplications) {
        QCOMPARE(Apdu::select(application).bytes()[2], 0x04);
    }
}

QTEST_APPLESS_MAIN(tst_Apdu)
#include "tst_Apdu.moc"

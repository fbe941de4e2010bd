// SPDX-License-Identifier: Apache-2.0
#include "SampleFamily.h"
#include "readers/qr/Base45.h"
#include "readers/qr/ContentCodec.h"
#include "readers/qr/Deflate.h"
#include "readers/qr/Payload.h"
#include "readers/qr/PayloadFrame.h"

#include <QTest>

using namespace qr;
using namespace Qt::StringLiterals;
using qrtest::family;

namespace {

// What an alphanumeric QR of version 20 holds at error correction M.
constexpr qsizetype fitsVersion20 = 970;

PayloadError errorOf(const QString &text)
{
    const auto payload = payloadFrom(text);
    return payload ? PayloadError{-1} : payload.error();
}

QString around(const QByteArray &content)
{
    return framed(0, content);
}

} // namespace

// The text that a family's QR carries.
class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void family_comesBackAsItWas_data()
    {
        QTest::addColumn<int>("members");
        for (const int members : {1, 2, 4, 8}) {
            QTest::addRow("%d", members) << members;
        }
    }

    void family_comesBackAsItWas()
    {
        QFETCH(const int, members);
        const FamilyContent content = family(static_cast<std::size_t>(members));
        const auto payload = payloadFrom(payloadText(content));
        QVERIFY(payload);
        QVERIFY(payload->content == content);
        QVERIFY(!payload->signature);
    }

    void eight_fitVersion20()
    {
        QVERIFY2(payloadText(family(8)).size() <= fitsVersion20,
                 qPrintable(QString::number(payloadText(family(8)).size())));
    }

    // What every page and every program of this format has to write for one person, byte by byte.
    void onePerson_isWrittenAlwaysTheSame()
    {
        FamilyContent content;
        content.household = QByteArray::fromHex("0123456789abcdef");
        Member member;
        member.name = u"見本　花子"_s;
        member.birthDate = QDate(1900, 1, 2);
        member.relation = core::Relation::Self;
        content.members.push_back(member);
        QCOMPARE(encodeContent(content).toHex(),
                 QByteArray("a3010108"
                            "81a3016fe8a68be69cace38080e88ab1e5ad90"
                            "03010600"
                            "09480123456789abcdef"));
    }

    void damage_isNoticed_whereverItIs()
    {
        const QString whole = payloadText(family(2));
        for (qsizetype at = 5; at < whole.size(); ++at) {
            QString missing = whole;
            missing.remove(at, 1);
            QVERIFY(!payloadFrom(missing));
            QString other = whole;
            other[at] = other[at] == u'0' ? u'1' : u'0';
            QVERIFY(!payloadFrom(other));
        }
    }

    void whatIsNone_isCalledByItsName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PayloadError>("error");
        QTest::newRow("address of a page") << u"https://example.jp/"_s << PayloadError::NotOurs;
        QTest::newRow("nothing") << QString() << PayloadError::NotOurs;
        QTest::newRow("endless") << u"HNN1:"_s + QString(3'000, u'0') << PayloadError::NotOurs;
        QTest::newRow("newer") << u"HNN2:BB8"_s << PayloadError::Newer;
        QTest::newRow("newer flag") << framed(8, "x") << PayloadError::Newer;
        QTest::newRow("cut off") << u"HNN1"_s << PayloadError::Damaged;
        QTest::newRow("no base 45") << u"HNN1:bb8"_s << PayloadError::Damaged;
        QTest::newRow("sealed") << framed(Sealed, "x") << PayloadError::Sealed;
        QTest::newRow("no CBOR") << around("\xff") << PayloadError::NotAHousehold;
        QTest::newRow("truncated CBOR")
            << around(encodeContent(family(1)).chopped(3)) << PayloadError::NotAHousehold;
        QTest::newRow("something behind it")
            << around(encodeContent(family(1)) + "x") << PayloadError::NotAHousehold;
        QTest::newRow("nobody") << around(QByteArray::fromHex("a20101"
                                                              "0880"))
                                << PayloadError::Nobody;
        QTest::newRow("nine") << around(QByteArray::fromHex("a10889"
                                                            "a0a0a0a0a0a0a0a0a0"))
                              << PayloadError::TooMany;
        QTest::newRow("bomb") << framed(Deflated, deflated(QByteArray(20'000, 'x')))
                              << PayloadError::NotAHousehold;
        QTest::newRow("name of 5,000 letters") << framed(Deflated,
                                                         deflated(QByteArray::fromHex("a10881a101"
                                                                                      "791388") +
                                                                  QByteArray(5'000, 'x')))
                                               << PayloadError::NotAHousehold;
    }

    void whatIsNone_isCalledByItsName()
    {
        QFETCH(const QString, text);
        QFETCH(const PayloadError, error);
        QCOMPARE(errorOf(text), error);
    }

    // Nobody is turned away for a day that does not exist; the desk asks for it.
    void impossibleBirth_isMarked()
    {
        const auto payload = payloadFrom(around(QByteArray::fromHex("a10881a1031a7fffffff")));
        QVERIFY(payload);
        QVERIFY(!payload->content.members.front().birthDate);
        QCOMPARE(payload->content.members.front().birth, Member::Birth::Impossible);
    }

    void controls_areTakenOut_andWhatIsNewIsPassedOver()
    {
        // A name with a line break, a key 99, a relation of a newer version.
        const auto payload = payloadFrom(around(QByteArray::fromHex("a2"
                                                                    "0881a2"
                                                                    "0163610a62"
                                                                    "061863"
                                                                    "1863"
                                                                    "01")));
        QVERIFY(payload);
        QCOMPARE(payload->content.members.front().name, u"ab"_s);
        QCOMPARE(payload->content.members.front().relation, std::optional(core::Relation::Other));
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_Payload.moc"

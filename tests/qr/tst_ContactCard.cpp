// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeKind.h"
#include "readers/qr/ContactCard.h"

#include <QTest>

using namespace qr;
using namespace Qt::StringLiterals;

// A contact that a phone shows as a code: one person. All of them invented.
class TestContactCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vcard_isOnePerson()
    {
        const auto content =
            contactFrom("BEGIN:VCARD\r\nVERSION:3.0\r\nN:見本;花子;;;\r\nFN:見本 花子\r\n"
                        "X-PHONETIC-LAST-NAME:ミホン\r\nX-PHONETIC-FIRST-NAME:ハナコ\r\n"
                        "item1.TEL;TYPE=cell:090-0000-0000\r\nTEL:1\r\n"
                        "ADR;TYPE=home:;;見本町1-2-3;都城市;宮\r\n 崎県;885-0000;日本\r\n"
                        "BDAY:1950-02-03\r\nPHOTO:x\r\nEND:VCARD\r\n");
        QVERIFY(content);
        const Member &person = content->members.front();
        QCOMPARE(person.name, u"見本　花子"_s);
        QCOMPARE(person.kana, u"ミホン　ハナコ"_s);
        QCOMPARE(person.birthDate, std::optional(QDate(1950, 2, 3)));
        QCOMPARE(person.phone, u"09000000000"_s);
        QCOMPARE(content->address, u"宮崎県都城市見本町1-2-3"_s);
        QCOMPARE(content->postcode, std::optional(8850000U));
        QVERIFY(content->household.isEmpty());
    }

    void mecard_isOnePerson()
    {
        const auto content = contactFrom("MECARD:N:見本,太郎;SOUND:ミホン,タロウ;TEL:0986000000;"
                                         "ADR:宮崎県\\;都城市;BDAY:19800506;NOTE:x;;");
        QVERIFY(content);
        const Member &person = content->members.front();
        QCOMPARE(person.name, u"見本　太郎"_s);
        QCOMPARE(person.kana, u"ミホン　タロウ"_s);
        QCOMPARE(person.birthDate, std::optional(QDate(1980, 5, 6)));
        QCOMPARE(person.phone, u"0986000000"_s);
        QCOMPARE(content->address, u"宮崎県;都城市"_s);
    }

    void whatIsMissingOrImpossible_isLeftOut()
    {
        const auto content = contactFrom("MECARD:N:見本;BDAY:19990231;TEL:none;;");
        QVERIFY(content);
        QCOMPARE(content->members.front().name, u"見本"_s);
        QVERIFY(!content->members.front().birthDate);
        QVERIFY(content->members.front().phone.isEmpty());
    }

    void whatIsNone_isNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("https://example.jp/");
        QTest::newRow("no name") << QByteArray("MECARD:TEL:1;;");
        QTest::newRow("no name either") << QByteArray("BEGIN:VCARD\nN:;;;;\nEND:VCARD");
        QTest::newRow("endless") << "MECARD:N:" + QByteArray(5'000, 'x') + ";;";
    }

    void whatIsNone_isNone()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!contactFrom(text));
    }

    void longAndStrange_isCutToTheForm()
    {
        const auto content = contactFrom("MECARD:N:" + QByteArray(500, 'x') +
                                         "\x01\n,y;ADR:" + QByteArray(500, 'z'));
        QVERIFY(content);
        QVERIFY(content->members.front().name.size() <= longestName);
        QVERIFY(content->address.size() <= longestAddress);
    }

    void kinds_areToldByTheirBeginning()
    {
        QCOMPARE(kindOf("HNN1:ABC"), CodeKind::Household);
        QCOMPARE(kindOf("https://example.jp/"), CodeKind::WebAddress);
        QCOMPARE(kindOf("begin:vcard"), CodeKind::ContactCard);
        QCOMPARE(kindOf("MECARD:N:x;;"), CodeKind::ContactCard);
        QCOMPARE(kindOf("UKE1:999999-001:00000000"), CodeKind::Wristband);
        QCOMPARE(kindOf("4901234567894"), CodeKind::Other);
        QCOMPARE(kindOf({}), CodeKind::Other);
    }
};

QTEST_GUILESS_MAIN(TestContactCard)
#include "tst_ContactCard.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using core::CardPurpose;
using core::IntakeProblem;

namespace {

// Of the practice card yamada.
constexpr std::string_view yamadasSerial = "999000000070417";

// In place of the keyed hash, which vault/DutyCardFile makes: shows what was hashed without it.
QByteArray hashOf(const core::SecretBytes &serial)
{
    return QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(serial.data()),
                                                   static_cast<qsizetype>(serial.size())),
                                    QCryptographicHash::Sha256);
}

QByteArray hashOf(std::string_view serial)
{
    core::SecretBytes secret;
    for (const char digit : serial) {
        secret.append(static_cast<unsigned char>(digit));
    }
    return hashOf(secret);
}

card::SerialHash hashing()
{
    return [](const core::SecretBytes &serial) { return hashOf(serial); };
}

} // namespace

// Staff's cards: asked for their serial, without any PIN, and for nothing else.
class tst_DutyCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    }
    void cleanup()
    {
        QCOMPARE(m_reader.forbidden(), 0);
        QCOMPARE(m_reader.verifies(), 0);
    }

    void cardOfStaff_givesItsHash_byTwoCommands();
    void withoutAKey_theHashIsEmpty();
    void cardOfAnEvacuee_isNeverAskedForItsSerial();
    void cardLyingThere_isNotAskedAgain();
    void otherCards_areNamed_data();
    void otherCards_areNamed();
    void cardTakenTooEarly_givesNothing();

private:
    PracticeReader m_reader;
};

void tst_DutyCard::cardOfStaff_givesItsHash_byTwoCommands()
{
    CardDesk desk(hashing());
    desk.source.expect(CardPurpose::Duty);
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_COMPARE(desk.recognised.size(), std::size_t{1});
    QCOMPARE(desk.recognised.front(), hashOf(yamadasSerial));
    QCOMPARE(m_reader.apdus(), 2);
    QVERIFY(desk.failures.empty());
    QVERIFY(!desk.isReady(3));
    // The same card is the same, another one another.
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(m_reader.insert(u"smith"_s));
    QTRY_COMPARE(desk.recognised.size(), std::size_t{2});
    QVERIFY(desk.recognised[1] != desk.recognised[0]);
}

void tst_DutyCard::withoutAKey_theHashIsEmpty()
{
    CardDesk desk;
    desk.source.expect(CardPurpose::Duty);
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_COMPARE(desk.recognised.size(), std::size_t{1});
    QVERIFY(desk.recognised.front().isEmpty());
}

void tst_DutyCard::cardOfAnEvacuee_isNeverAskedForItsSerial()
{
    int hashed = 0;
    CardDesk desk([&hashed](const core::SecretBytes &) {
        ++hashed;
        return QByteArray();
    });
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    // Staff came and went: the next card is an evacuee's again.
    desk.source.expect(CardPurpose::Duty);
    desk.source.expect(CardPurpose::Intake);
    desk.forget();
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    QCOMPARE(hashed, 0);
    QVERIFY(desk.recognised.empty());
}

void tst_DutyCard::cardLyingThere_isNotAskedAgain()
{
    CardDesk desk(hashing());
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    const int asked = m_reader.apdus();
    desk.source.expect(CardPurpose::Duty);
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QCOMPARE(m_reader.apdus(), asked);
    QVERIFY(desk.recognised.empty());
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_COMPARE(desk.recognised.size(), std::size_t{1});
}

void tst_DutyCard::otherCards_areNamed_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<IntakeProblem>("problem");
    QTest::newRow("transit") << u"suica"_s << IntakeProblem::TransitCard;
    QTest::newRow("licence") << u"licence"_s << IntakeProblem::DriversLicence;
    QTest::newRow("bank") << u"bank"_s << IntakeProblem::BankCard;
    QTest::newRow("phone") << u"phone"_s << IntakeProblem::Phone;
    QTest::newRow("without the application") << u"kodomo"_s << IntakeProblem::OtherCard;
}

void tst_DutyCard::otherCards_areNamed()
{
    QFETCH(QString, card);
    QFETCH(IntakeProblem, problem);
    CardDesk desk(hashing());
    desk.source.expect(CardPurpose::Duty);
    QVERIFY(m_reader.insert(card));
    QTRY_VERIFY(desk.hasFailed(problem));
    QVERIFY(desk.recognised.empty());
}

void tst_DutyCard::cardTakenTooEarly_givesNothing()
{
    CardDesk desk(hashing());
    desk.source.expect(CardPurpose::Duty);
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 300}}));
    QTRY_VERIFY(desk.hasStep(core::CardIdentifying{}));
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.recognised.empty());
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_COMPARE(desk.recognised.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(tst_DutyCard)
#include "tst_DutyCard.moc"

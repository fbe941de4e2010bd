// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"
#include "wire/AnnouncementCodec.h"

#include <QtTest>

using namespace Qt::StringLiterals;

// The bytes that lie on disks and travel between versions. A difference here is a new format.
class GoldenTest : public QObject
{
    Q_OBJECT

    static QByteArray fullRecord()
    {
        core::ClearHalf clear = sample::arrival(sample::stream(), 7, QByteArray(32, 'p'));
        clear.kind = core::EventKind::Linked;
        clear.changes.front().before = core::Cell{};
        clear.link = core::Link{sample::handle(1), sample::handle(2), core::Sameness::Suspected};
        return sample::bytesOf(clear, QByteArray("sealed half"));
    }

    static QByteArray restoredOpening()
    {
        core::ClearHalf clear = sample::opening(sample::stream());
        clear.opening->parent = core::StreamParent{sample::stream(1, 99), 412, QByteArray(32, 'q')};
        return sample::bytesOf(clear);
    }

    static QByteArray lateRecord()
    {
        core::ClearHalf clear = sample::arrival(sample::stream(), 8, QByteArray(32, 'p'));
        clear.happened = core::Happened{1'789'990'200'000, core::HappenedSource::Paper};
        return sample::bytesOf(clear);
    }

    // The second member of a family that showed its QR once more.
    static QByteArray familyRecord()
    {
        core::ClearHalf clear = sample::arrival(sample::stream(), 10, QByteArray(32, 'p'));
        clear.mark = core::FamilyMark{QByteArray(core::FamilyMark::hashSize, 'f'), 1};
        clear.changes.push_back(
            {sample::handle(1), {}, {}, {}, {}, clear.changes.front().after, {}});
        return sample::bytesOf(clear);
    }

    static QByteArray dutyRecord()
    {
        core::ClearHalf clear = sample::arrival(sample::stream(), 9, QByteArray(32, 'p'));
        clear.kind = core::EventKind::DutyEnded;
        clear.changes.clear();
        clear.duty = core::DutyMark{12, core::DutyShownBy::Card};
        return sample::bytesOf(clear);
    }

    static QByteArray person()
    {
        using core::FieldSource;
        core::PersonDetails person;
        person.name = core::Field<QString>{u"見本 花子"_s, FieldSource::Chip, 100};
        person.kana = core::Field<QString>{u"ミホン ハナコ"_s, FieldSource::Told, 100};
        person.birthDate = core::Field<QDate>{QDate(1954, 3, 2), FieldSource::Chip, 100};
        person.address =
            core::Field<QString>{u"見本県見本市一丁目1番1号"_s, FieldSource::Chip, 100};
        person.sex = core::Field<core::Sex>{core::Sex::Female, FieldSource::Chip, 100};
        return core::encode(person);
    }

    // Somebody of that family, without a name.
    static QByteArray member()
    {
        core::PersonDetails person;
        person.household = QUuid(u"7d1c0f2a-93b4-4c53-8a51-2f60b1f1f0aa"_s);
        return core::encode(person);
    }

    static wire::Batch batch()
    {
        return sample::batch(sample::stream(), sample::history(sample::stream(), 3), 2, 3);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bytes_stayTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("record") << fullRecord();
        QTest::newRow("record-opening") << restoredOpening();
        QTest::newRow("record-late") << lateRecord();
        QTest::newRow("record-family") << familyRecord();
        QTest::newRow("record-duty") << dutyRecord();
        QTest::newRow("person") << person();
        QTest::newRow("person-member") << member();
        QTest::newRow("batch") << wire::encode(batch());
        QTest::newRow("announcement") << wire::encode(sample::announcement());
        QTest::newRow("announcement-letters") << wire::encode(sample::announcementAfterLetters());
        QTest::newRow("letter") << wire::encode(sample::letter());
        QTest::newRow("letter-content") << wire::encode(sample::letterWithContent());
        QTest::newRow("came-in") << wire::encode(sample::cameIn());
        QTest::newRow("key-wish") << wire::encode(sample::keyWish());
        QTest::newRow("key-gift") << wire::encode(sample::keyGift());
        QTest::newRow("receipt") << wire::encode(sample::receipt());
        QTest::newRow("lines-question") << wire::encode(sample::linesQuestion());
        QTest::newRow("lines-answer") << wire::encode(sample::linesAnswer());
        QTest::newRow("fetch-request") << wire::encode(sample::fetchRequest());
        QTest::newRow("fetch-answer") << wire::encode(sample::fetchAnswer());
        QTest::newRow("enrolment-begin") << wire::encode(sample::enrolmentBegin());
        QTest::newRow("enrolment-poll") << wire::encode(sample::enrolmentPoll());
        QTest::newRow("enrolment-begun") << wire::encode(sample::enrolmentBegun());
        QTest::newRow("enrolment-approved") << wire::encode(sample::enrolmentApproved());
        QTest::newRow("enrolment-carried-back") << wire::encode(sample::enrolmentCarriedBack());
        QTest::newRow("bundle") << wire::encode(sample::bundle());
        QTest::newRow("enrolled") << wire::encode(sample::enrolled());
        QTest::newRow("enrolled-holding") << wire::encode(sample::enrolledHolding());
        QTest::newRow("envelope") << wire::seal({wire::PayloadType::Announcement,
                                                 {sample::kiosk()},
                                                 wire::encode(sample::announcement())},
                                                sample::sign);
    }

    void bytes_stayTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFile file(QStringLiteral(SOURCE_DIR "/tests/wire/golden/%1.hex")
                       .arg(QString::fromUtf8(QTest::currentDataTag())));
        if (qEnvironmentVariableIntValue("UPDATE_GOLDEN") == 1) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            const QByteArray hex = bytes.toHex();
            for (qsizetype at = 0; at < hex.size(); at += 96) {
                file.write(hex.mid(at, 96) + '\n');
            }
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(bytes.toHex(), file.readAll().replace('\n', ""));
    }

    void goldenBytes_areRead()
    {
        QVERIFY(core::recordFrom(fullRecord()).has_value());
        QVERIFY(core::recordFrom(restoredOpening()).has_value());
        QVERIFY(core::recordFrom(lateRecord()).has_value());
        QCOMPARE(core::recordFrom(familyRecord())->clear.mark->position, quint8{1});
        QVERIFY(core::recordFrom(dutyRecord()).has_value());
        QVERIFY(core::personFrom(person()).has_value());
        QVERIFY(core::personFrom(member()).has_value());
        QVERIFY(wire::batchFrom(wire::encode(batch())) == batch());
        QVERIFY(wire::announcementFrom(wire::encode(sample::announcement())) ==
                sample::announcement());
        QVERIFY(wire::announcementFrom(wire::encode(sample::announcementAfterLetters())) ==
                sample::announcementAfterLetters());
        QVERIFY(wire::letterFrom(wire::encode(sample::letter())) == sample::letter());
        QVERIFY(wire::letterFrom(wire::encode(sample::letterWithContent())) ==
                sample::letterWithContent());
        QVERIFY(wire::cameInFrom(wire::encode(sample::cameIn())) == sample::cameIn());
        QVERIFY(wire::keyWishFrom(wire::encode(sample::keyWish())) == sample::keyWish());
        QVERIFY(wire::keyGiftFrom(wire::encode(sample::keyGift())) == sample::keyGift());
        QVERIFY(wire::enrolledFrom(wire::encode(sample::enrolledHolding())) ==
                sample::enrolledHolding());
        QVERIFY(wire::receiptFrom(wire::encode(sample::receipt())) == sample::receipt());
        QVERIFY(wire::linesQuestionFrom(wire::encode(sample::linesQuestion())) ==
                sample::linesQuestion());
        QVERIFY(wire::linesAnswerFrom(wire::encode(sample::linesAnswer())) ==
                sample::linesAnswer());
        QVERIFY(wire::fetchRequestFrom(wire::encode(sample::fetchRequest())) ==
                sample::fetchRequest());
        QVERIFY(wire::fetchAnswerFrom(wire::encode(sample::fetchAnswer())) ==
                sample::fetchAnswer());
        QVERIFY(wire::enrolmentBeginFrom(wire::encode(sample::enrolmentBegin())) ==
                sample::enrolmentBegin());
        QVERIFY(wire::enrolmentPollFrom(wire::encode(sample::enrolmentPoll())) ==
                sample::enrolmentPoll());
        QVERIFY(wire::enrolmentAnswerFrom(wire::encode(sample::enrolmentBegun())) ==
                sample::enrolmentBegun());
        QVERIFY(wire::enrolmentAnswerFrom(wire::encode(sample::enrolmentApproved())) ==
                sample::enrolmentApproved());
        QVERIFY(wire::enrolmentAnswerFrom(wire::encode(sample::enrolmentCarriedBack())) ==
                sample::enrolmentCarriedBack());
        QVERIFY(wire::bundleFrom(wire::encode(sample::bundle())) == sample::bundle());
        QVERIFY(wire::enrolledFrom(wire::encode(sample::enrolled())) == sample::enrolled());
    }

    void bundleOfBefore_hasNoFamilyKey_andIsRead()
    {
        wire::Bundle before = sample::bundle();
        before.familyKey.clear();
        QCOMPARE(wire::bundleFrom(wire::encode(before)), std::optional(before));
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_Golden.moc"

// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"
#include "wire/AnnouncementCodec.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

class HostileBytesTest : public QObject
{
    Q_OBJECT

    static QByteArray changed(const QByteArray &bytes, QRandomGenerator &random)
    {
        QByteArray result = bytes;
        for (int i = random.bounded(1, 5); i > 0; --i) {
            result[random.bounded(result.size())] = static_cast<char>(random.bounded(256));
        }
        return random.bounded(4) == 0 ? result.left(random.bounded(result.size())) : result;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // What is accepted must survive a round trip: nothing half-read gets in.
    void changedBytes_areRefusedOrReadWhole()
    {
        QRandomGenerator random(20'261'123);
        const QByteArray batch = wire::encode(
            sample::batch(sample::stream(), sample::history(sample::stream(), 4), 2, 4));
        const QByteArray announcement = wire::encode(sample::announcement());
        const QByteArray receipt = wire::encode(sample::receipt());
        const QByteArray question = wire::encode(sample::linesQuestion());
        const QByteArray lines = wire::encode(sample::linesAnswer());
        const QByteArray request = wire::encode(sample::fetchRequest());
        const QByteArray fetched = wire::encode(sample::fetchAnswer());
        const QByteArray begin = wire::encode(sample::enrolmentBegin());
        const QByteArray begun = wire::encode(sample::enrolmentBegun());
        const QByteArray bundle = wire::encode(sample::bundle());
        const QByteArray enrolled = wire::encode(sample::enrolled());
        const QByteArray cameIn = wire::encode(sample::cameIn());
        const QByteArray letter = wire::encode(sample::letter());
        for (int i = 0; i < 30'000; ++i) {
            if (const auto read = wire::batchFrom(changed(batch, random))) {
                QVERIFY(wire::batchFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::announcementFrom(changed(announcement, random))) {
                QVERIFY(wire::announcementFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::receiptFrom(changed(receipt, random))) {
                QVERIFY(wire::receiptFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::linesQuestionFrom(changed(question, random))) {
                QVERIFY(wire::linesQuestionFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::linesAnswerFrom(changed(lines, random))) {
                QVERIFY(wire::linesAnswerFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::fetchRequestFrom(changed(request, random))) {
                QVERIFY(wire::fetchRequestFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::fetchAnswerFrom(changed(fetched, random))) {
                QVERIFY(wire::fetchAnswerFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::enrolmentBeginFrom(changed(begin, random))) {
                QVERIFY(wire::enrolmentBeginFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::enrolmentAnswerFrom(changed(begun, random))) {
                QVERIFY(wire::enrolmentAnswerFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::bundleFrom(changed(bundle, random))) {
                QVERIFY(wire::bundleFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::letterFrom(changed(letter, random))) {
                QVERIFY(wire::letterFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::cameInFrom(changed(cameIn, random))) {
                QVERIFY(wire::cameInFrom(wire::encode(*read)) == read);
            }
            if (const auto read = wire::enrolledFrom(changed(enrolled, random))) {
                QVERIFY(wire::enrolledFrom(wire::encode(*read)) == read);
            }
        }
    }

    void everyTruncation_isRefused()
    {
        const QByteArray batch = wire::encode(
            sample::batch(sample::stream(), sample::history(sample::stream(), 2), 1, 2));
        for (qsizetype size = 0; size < batch.size(); ++size) {
            QVERIFY(!wire::batchFrom(batch.left(size)));
        }
        const QByteArray announcement = wire::encode(sample::announcement());
        for (qsizetype size = 0; size < announcement.size(); ++size) {
            QVERIFY(!wire::announcementFrom(announcement.left(size)));
        }
        const QByteArray receipt = wire::encode(sample::receipt());
        for (qsizetype size = 0; size < receipt.size(); ++size) {
            QVERIFY(!wire::receiptFrom(receipt.left(size)));
        }
        QVERIFY(!wire::batchFrom(batch + '\0'));
        const QByteArray letter = wire::encode(sample::letter());
        for (qsizetype size = 0; size < letter.size(); ++size) {
            QVERIFY(!wire::letterFrom(letter.left(size)));
        }
        const QByteArray cameIn = wire::encode(sample::cameIn());
        for (qsizetype size = 0; size < cameIn.size(); ++size) {
            QVERIFY(!wire::cameInFrom(cameIn.left(size)));
        }
        const QByteArray lines = wire::encode(sample::linesAnswer());
        for (qsizetype size = 0; size < lines.size(); ++size) {
            QVERIFY(!wire::linesAnswerFrom(lines.left(size)));
        }
        const QByteArray fetched = wire::encode(sample::fetchAnswer());
        for (qsizetype size = 0; size < fetched.size(); ++size) {
            QVERIFY(!wire::fetchAnswerFrom(fetched.left(size)));
        }
    }

    void absurdClaims_areRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("array of 2^63 records") << QByteArray::fromHex("a1059b8000000000000000");
        QTest::newRow("text of 4 GiB") << QByteArray::fromHex("a1037affffffff41");
        QTest::newRow("nested 1000 deep") << QByteArray("\xa1\x05") + QByteArray(1000, '\x81');
        QTest::newRow("unknown key nested 1000 deep")
            << QByteArray("\xa1\x18\x63") + QByteArray(1000, '\x81');
        QTest::newRow("map of unknown length") << QByteArray::fromHex("bf0105ff");
        QTest::newRow("million keys") << QByteArray::fromHex("ba000f4240");
        QTest::newRow("empty map") << QByteArray::fromHex("a0");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("captive portal") << QByteArray("<!DOCTYPE html><title>Login</title>");
    }

    void absurdClaims_areRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!wire::batchFrom(bytes));
        QVERIFY(!wire::announcementFrom(bytes));
        QVERIFY(!wire::receiptFrom(bytes));
        QVERIFY(!wire::letterFrom(bytes));
        QVERIFY(!wire::keyWishFrom(bytes));
        QVERIFY(!wire::keyGiftFrom(bytes));
        QVERIFY(!wire::linesQuestionFrom(bytes));
        QVERIFY(!wire::linesAnswerFrom(bytes));
        QVERIFY(!wire::fetchRequestFrom(bytes));
        QVERIFY(!wire::fetchAnswerFrom(bytes));
        QVERIFY(!wire::open(bytes, sample::verify).has_value());
    }

    void absurdPeople_areRefused()
    {
        core::Announcement announcement = sample::announcement();
        announcement.sum.add({}, wire::maxPeoplePerCell + 1);
        QVERIFY(!wire::announcementFrom(wire::encode(announcement)));
    }

    void sumBeforeAnyRecord_isRefused()
    {
        core::Announcement announcement = sample::announcement();
        announcement.asOfSeq = 0;
        QVERIFY(!wire::announcementFrom(wire::encode(announcement)));
        announcement.sum = {};
        announcement.headHash = core::noHash();
        QVERIFY(wire::announcementFrom(wire::encode(announcement)).has_value());
    }

    // What this version does not know has to be read all the same: it must not hold up the next
    // one.
    void letterOfANewerKind_isRead_andNumbersHaveBounds()
    {
        const wire::Letter newer = sample::letter(wire::LetterKind(65'535));
        QVERIFY(wire::letterFrom(wire::encode(newer)) == newer);
        wire::Letter letter = sample::letter();
        letter.number = 0;
        QVERIFY(!wire::letterFrom(wire::encode(letter)));
        letter.number = (quint64{1} << 62) + 1;
        QVERIFY(!wire::letterFrom(wire::encode(letter)));
        QByteArray more = wire::encode(newer);
        more[0] = '\xa5'; // one pair more
        more += QByteArray::fromHex("186382f5f6");
        QVERIFY(wire::letterFrom(more) == newer);
    }

    void lettersContent_andGifts_haveBounds()
    {
        wire::Letter letter = sample::letterWithContent();
        letter.content = QByteArray(wire::maxLetterContent + 1, 'x');
        QVERIFY(!wire::letterFrom(wire::encode(letter)));
        wire::KeyGift gift = sample::keyGift();
        gift.gift = QByteArray(257, 'x');
        QVERIFY(!wire::keyGiftFrom(wire::encode(gift)));
        gift.gift.clear();
        QVERIFY(!wire::keyGiftFrom(wire::encode(gift)));
        const QByteArray wish = wire::encode(sample::keyWish());
        for (qsizetype size = 0; size < wish.size(); ++size) {
            QVERIFY(!wire::keyWishFrom(wish.left(size)));
        }
        QVERIFY(!wire::keyWishFrom(wish + 'x'));
    }

    void moreLettersThanNumbers_areRefused()
    {
        core::Announcement announcement = sample::announcement();
        announcement.lettersTaken = (quint64{1} << 62) + 1;
        QVERIFY(!wire::announcementFrom(wire::encode(announcement)));
    }

    void receiptOfANewerVersion_isReadWithoutWhatItAdds()
    {
        QByteArray bytes = wire::encode(sample::receipt());
        bytes[0] = '\xad'; // one pair more
        bytes += QByteArray::fromHex("186382f5f6");
        QVERIFY(wire::receiptFrom(bytes) == sample::receipt());
    }
};

QTEST_GUILESS_MAIN(HostileBytesTest)
#include "tst_HostileBytes.moc"

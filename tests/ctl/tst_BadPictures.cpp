// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/CtlProcess.h"
#include "tests/ocr/specimens/OddPictures.h"
#include "tests/ocr/specimens/SpecimenFonts.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using specimens::Kind;

namespace {

constexpr quint32 seed = 5;

QString typeface()
{
    return specimens::specimenFonts().value(0);
}

specimens::SpecimenPhoto photographOf(Kind kind)
{
    specimens::Shot shot;
    shot.places[0].degrees = 4;
    shot.blur = 0.5;
    shot.noise = 1.5;
    return specimens::photograph({specimens::specimenCard(kind, typeface(), seed)}, shot, seed);
}

QString valueIn(const QJsonObject &line, const QString &key)
{
    return line[u"fields"_s][key][u"value"_s].toString();
}

// Spaces of either width are left out.
QString bare(QString text)
{
    return text.remove(u' ').remove(QChar(0x3000));
}

} // namespace

// What people lay under a camera that is no ID, and what they photograph it with.
class BadPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_licence = photographOf(Kind::Licence); }

    void badPicture_isAWord_andTheNextOneIsRead_data()
    {
        QTest::addColumn<QByteArray>("jpeg");
        QTest::addColumn<QStringList>("words");
        const QString font = typeface();
        // What is left of a card, and a sheet on the desk, may be taken for a card far away.
        const QStringList none{u"no-card"_s, u"cut-off"_s, u"too-far"_s};
        const QStringList other{u"other-card"_s};
        QTest::newRow("no card") << specimens::emptyDesk(font, seed).jpeg << none;
        QTest::newRow("half a card") << specimens::halfCard(font, seed).jpeg << none;
        QTest::newRow("two cards")
            << specimens::twoCards(font, seed).jpeg << QStringList{u"two-cards"_s};
        QTest::newRow("bank card") << photographOf(Kind::BankCard).jpeg << other;
        QTest::newRow("point card") << photographOf(Kind::PointCard).jpeg << other;
        QTest::newRow("blank sheet") << photographOf(Kind::BlankSheet).jpeg << other;
        QTest::newRow("back") << photographOf(Kind::LicenceBack).jpeg
                              << QStringList{u"wrong-side"_s};
        QTest::newRow("number side")
            << photographOf(Kind::MyNumberBack).jpeg << QStringList{u"number-side"_s};
        QTest::newRow("tiny") << specimens::tinyPicture(font, seed) << QStringList{u"too-small"_s};
        QTest::newRow("boasting") << specimens::boastingPicture() << QStringList{u"too-large"_s};
        QTest::newRow("broken") << specimens::brokenPicture(font, seed)
                                << QStringList{u"no-picture"_s};
    }

    void badPicture_isAWord_andTheNextOneIsRead()
    {
        QFETCH(const QByteArray, jpeg);
        QFETCH(const QStringList, words);
        const auto read =
            ctltest::run({u"id"_s, save(u"bad"_s, jpeg), save(u"licence"_s, m_licence.jpeg)});
        QCOMPARE(read.exitCode, 1);
        const QList<QByteArray> lines = read.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject bad = QJsonDocument::fromJson(lines[0]).object();
        QVERIFY2(words.contains(bad[u"problem"_s].toString()), lines[0].constData());
        QVERIFY(bad[u"kind"_s].isNull());
        QVERIFY(bad[u"fields"_s].toObject().isEmpty());
        const QJsonObject next = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(next[u"kind"_s].toString(), u"licence"_s);
        for (const auto &field : m_licence.cards.front().fields)
            if (field.key == u"birth_date"_s || field.key == u"number"_s)
                QCOMPARE(valueIn(next, field.key), field.value);
    }

    // It may be legible; then what it says for sure is what the display shows.
    void displayThatShowsACard_isAWord_orReadRightly()
    {
        const auto photo = specimens::displayedCard(typeface(), seed);
        const auto read = ctltest::run({u"id"_s, save(u"display"_s, photo.jpeg)});
        const QJsonObject line = QJsonDocument::fromJson(read.out).object();
        QCOMPARE(read.exitCode, line[u"problem"_s].isNull() ? 0 : 1);
        for (const auto &field : photo.cards.front().fields)
            if (line[u"fields"_s][field.key][u"sure"_s].toBool())
                QCOMPARE(bare(valueIn(line, field.key)), bare(field.value));
    }

    void pictureOfSixtyMegapixels_isRead_inBoundedMemory()
    {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        const QImage huge = m_licence.picture.scaled(10400, 5850);
        QVERIFY(huge.save(&buffer, "JPG", 80));
        const auto read = ctltest::run({u"id"_s, save(u"huge"_s, jpeg)});
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(read.out).object()[u"kind"_s].toString(), u"licence"_s);
        rusage use{};
        QCOMPARE(getrusage(RUSAGE_CHILDREN, &use), 0);
        QVERIFY2(use.ru_maxrss < 400 * 1024, qPrintable(QString::number(use.ru_maxrss)));
    }

private:
    QString save(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name + u".jpg"_s);
        QFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return isWritten ? path : QString();
    }

    QTemporaryDir m_folder;
    specimens::SpecimenPhoto m_licence;
};

QTEST_MAIN(BadPicturesTest)
#include "tst_BadPictures.moc"

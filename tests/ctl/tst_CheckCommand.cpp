// SPDX-License-Identifier: Apache-2.0
#include "app/StatusWatch.h"
#include "tests/card/PracticeReader.h"
#include "tests/ctl/CtlProcess.h"
#include "tests/hq/HqProcess.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::Output;

// check, with everything in order and with each part broken.
class tst_CheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        START_PRACTICE_READER(m_reader);
        QVERIFY(m_headquarters.start());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everythingInOrder_isGreen();
    void onlyWhatIsNamed_isChecked();
    void missingFolder_isSaid();
    void folderWithoutRoom_isSaid();
    void unknownCertificate_isSaid();
    void unusablePublicFile_isSaid();
    void stoppedHeadquarters_isSaid();
    void missingReader_isSaid();
    void stoppedCardService_isSaid();
    void senselessArguments_areRefused();
    void clocksFiveMinutesApart_areTheLimit_data();
    void clocksFiveMinutesApart_areTheLimit();

private:
    static QString publicFileOf(const hqtest::HqProcess &headquarters)
    {
        return headquarters.data() + u"/public/municipality.json"_s;
    }
    // The line about one thing, and only if there is exactly one.
    static QByteArray line(const Output &output, const QByteArray &what)
    {
        QByteArrayList found;
        for (const QByteArray &one : output.out.split('\n')) {
            if (one.mid(4).startsWith(what + ": ")) {
                found.append(one);
            }
        }
        return found.size() == 1 ? found.front() : QByteArray();
    }

    PracticeReader m_reader;
    hqtest::HqProcess m_headquarters;
    QTemporaryDir m_folder;
};

void tst_CheckCommand::everythingInOrder_isGreen()
{
    const Output output = ctltest::run({u"check"_s,
                                        u"--data"_s,
                                        m_folder.path(),
                                        u"--municipality"_s,
                                        publicFileOf(m_headquarters)});
    QVERIFY2(output.exitCode == 0, output.out.constData());
    QCOMPARE(output.out.count('\n'), 7);
    QVERIFY(line(output, "reader").startsWith("ok  reader: Practice reader"));
    QVERIFY(line(output, "disk").startsWith("ok  "));
    QVERIFY(line(output, "reserve").startsWith("ok  "));
    QVERIFY(line(output, "copies").startsWith("ok  "));
    QVERIFY(line(output, "clock").startsWith("ok  "));
    QVERIFY(line(output, "headquarters").startsWith("ok  "));
    QVERIFY(QDir(m_folder.path()).isEmpty()); // what was written to try the disk is gone
}

void tst_CheckCommand::onlyWhatIsNamed_isChecked()
{
    const Output output = ctltest::run({u"check"_s});
    QCOMPARE(output.exitCode, 0);
    QCOMPARE(output.out.count('\n'), 2);
}

void tst_CheckCommand::missingFolder_isSaid()
{
    const Output output =
        ctltest::run({u"check"_s, u"--data"_s, m_folder.filePath(u"elsewhere"_s)});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(line(output, "disk").startsWith("no  disk: there is no folder"));
}

// /proc takes no file from anybody, not even from root.
void tst_CheckCommand::folderWithoutRoom_isSaid()
{
    const Output output = ctltest::run({u"check"_s, u"--data"_s, u"/proc"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(line(output, "disk").startsWith("no  disk: nothing can be written"));
}

// The right public file, and somebody else at the address in it.
void tst_CheckCommand::unknownCertificate_isSaid()
{
    hqtest::HqProcess other;
    QVERIFY(other.start());
    QJsonObject mixed = m_headquarters.municipality();
    mixed[u"url"_s] = other.url();
    QFile file(m_folder.filePath(u"mixed.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(mixed).toJson());
    file.close();
    const Output output = ctltest::run({u"check"_s, u"--municipality"_s, file.fileName()});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(line(output, "reader").startsWith("ok  "));
    QVERIFY(line(output, "clock").startsWith("no  "));
    QVERIFY2(line(output, "headquarters").contains("is not the headquarters of this public file"),
             output.out.constData());
}

void tst_CheckCommand::unusablePublicFile_isSaid()
{
    const Output output = ctltest::run(
        {u"check"_s, u"--municipality"_s, m_headquarters.data() + u"/keys/public.json"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(line(output, "headquarters").startsWith("no  "));
}

void tst_CheckCommand::stoppedHeadquarters_isSaid()
{
    hqtest::HqProcess stopped;
    QVERIFY(stopped.start());
    QCOMPARE(stopped.stop(), 0);
    const Output output = ctltest::run({u"check"_s, u"--municipality"_s, publicFileOf(stopped)});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(line(output, "reader").startsWith("ok  "));
    QVERIFY(line(output, "clock").startsWith("no  "));
    QVERIFY2(line(output, "headquarters").contains("does not answer"), output.out.constData());
}

void tst_CheckCommand::missingReader_isSaid()
{
    QCOMPARE(m_reader.start(PracticeReader::Equipment::NoReader), PracticeReader::Outcome::Ready);
    const Output output = ctltest::run({u"check"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(line(output, "reader").startsWith("no  reader: none is plugged in"),
             output.out.constData());
}

void tst_CheckCommand::stoppedCardService_isSaid()
{
    m_reader.stop();
    const Output output = ctltest::run({u"check"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(line(output, "reader").startsWith("no  reader: the card service"),
             output.out.constData());
}

void tst_CheckCommand::senselessArguments_areRefused()
{
    QCOMPARE(ctltest::run({u"check"_s, u"everything"_s}).exitCode, 2);
    QCOMPARE(ctltest::run({u"check"_s, u"--data"_s}).exitCode, 2);
}

void tst_CheckCommand::clocksFiveMinutesApart_areTheLimit_data()
{
    QTest::addColumn<qint64>("apart");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("together") << qint64{0} << true;
    QTest::newRow("five minutes fast") << qint64{300'000} << true;
    QTest::newRow("more than that") << qint64{300'001} << false;
    QTest::newRow("five minutes slow") << qint64{-300'000} << true;
    QTest::newRow("slower than that") << qint64{-300'001} << false;
}

void tst_CheckCommand::clocksFiveMinutesApart_areTheLimit()
{
    QFETCH(qint64, apart);
    QFETCH(bool, isGood);
    constexpr qint64 now = 1'800'000'000'000;
    QCOMPARE(app::clockBeside(now, now + apart) == core::DeskStatus::Clock::Good, isGood);
}

QTEST_GUILESS_MAIN(tst_CheckCommand)
#include "tst_CheckCommand.moc"

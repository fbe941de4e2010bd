// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/CtlProcess.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class IdCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFile_hasALine_withItsProblem()
    {
        const QString none = m_folder.filePath(u"none.jpg"_s);
        const QString small = m_folder.filePath(u"small.png"_s);
        const QString empty = m_folder.filePath(u"empty.png"_s);
        QFile file(none);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
        QVERIFY(plain({320, 200}).save(small) && plain({1280, 720}).save(empty));
        const auto read = ctltest::run({u"id"_s, none, small, empty});
        QCOMPARE(read.exitCode, 1);
        const QList<QByteArray> lines = read.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QStringList files{none, small, empty};
        const QStringList problems{u"no-picture"_s, u"too-small"_s, u"no-card"_s};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line[u"file"_s].toString(), files[i]);
            QCOMPARE(line[u"problem"_s].toString(), problems[i]);
            QVERIFY(line[u"kind"_s].isNull());
            QVERIFY(line[u"fields"_s].toObject().isEmpty());
        }
    }

    void developmentCard_isToldFieldByField()
    {
        const QString card =
            QStringLiteral(SOURCE_DIR "/../shared/data/ocr_dev/d_00_licence_easy.jpg");
        if (!QFile::exists(card))
            QSKIP("no development cards");
        const auto read = ctltest::run({u"id"_s, card});
        QCOMPARE(read.exitCode, 0);
        const QJsonObject line = QJsonDocument::fromJson(read.out).object();
        QCOMPARE(line[u"kind"_s].toString(), u"licence"_s);
        QCOMPARE(line[u"orientation"_s].toInt(-1), 0);
        QVERIFY(line[u"problem"_s].isNull());
        QVERIFY(line[u"ms"_s].toDouble() > 0);
        const QJsonObject expiry = line[u"fields"_s][u"expiry"_s].toObject();
        QCOMPARE(expiry[u"value"_s].toString(), u"2029-11-18"_s);
        QVERIFY(expiry[u"sure"_s].isBool() && expiry[u"alternatives"_s].isArray());
    }

    void missingTables_areASentence()
    {
        const auto read = ctltest::run({u"id"_s, u"--tables"_s, m_folder.path(), u"a.jpg"_s});
        QCOMPARE(read.exitCode, 1);
        QVERIFY(read.out.isEmpty());
        QVERIFY(read.error.startsWith("id: ") && read.error.contains("glyphs.bin"));
    }

    void wrongUsage_isTold()
    {
        QCOMPARE(ctltest::run({u"id"_s}).exitCode, 2);
        QCOMPARE(ctltest::run({u"id"_s, u"--bench"_s, u"truth.json"_s, u"a.jpg"_s}).exitCode, 2);
        QCOMPARE(ctltest::run({u"id"_s, u"--bench"_s, u"/nowhere/truth.json"_s}).exitCode, 1);
    }

private:
    static QImage plain(QSize size)
    {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::darkGray);
        return picture;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(IdCommandTest)
#include "tst_IdCommand.moc"

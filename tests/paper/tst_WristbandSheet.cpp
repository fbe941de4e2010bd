// SPDX-License-Identifier: Apache-2.0
// Sheets of wristbands as a printer and a scanner see them: drawn by poppler, read by zbar.
#include "paper/WristbandSheet.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
               ? process.readAllStandardOutput()
               : QByteArray();
}

// The same ones every time: a whole page at once is more than zbar is made for, and it misses one
// code in a hundred, the same ones every time.
std::vector<core::Handle> twenty()
{
    std::mt19937 numbers(1); // NOLINT(cert-msc51-cpp)
    std::vector<core::Handle> handles;
    for (int i = 0; i < 20; ++i) {
        handles.push_back(core::Handle::random([&] { return static_cast<quint32>(numbers()); }));
    }
    return handles;
}

} // namespace

class WristbandSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumber_isOnItsBandTwice_andOnItsLabel()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"bands.pdf"_s);
        const paper::Wristbands bands{
            u"999999-001"_s, u"見本第一小学校"_s, core::Mode::Practice, twenty()};
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(paper::printWristbands(file, bands));
        file.close();
        // Half as fine as an office printer.
        outputOf(u"pdftoppm"_s, {u"-r"_s, u"300"_s, u"-gray"_s, u"-png"_s, pdf, pdf});
        const QStringList pages = QDir(folder.path()).entryList({u"*.png"_s});
        QCOMPARE(pages.size(), 3);
        std::map<QByteArray, int> seen;
        int codes = 0;
        for (const QString &page : pages) {
            const QByteArray read = outputOf(u"zbarimg"_s,
                                             {u"--quiet"_s,
                                              u"--raw"_s,
                                              u"-Sdisable"_s,
                                              u"-Sqrcode.enable"_s,
                                              folder.filePath(page)});
            for (const QByteArray &mark : read.split('\n')) {
                if (!mark.isEmpty()) {
                    ++seen[mark];
                    ++codes;
                }
            }
        }
        QCOMPARE(seen.size(), bands.handles.size());
        QVERIFY2(codes >= 57, qPrintable(QString::number(codes)));
        // Fonts share one picture between kanji and radicals that look the same.
        const QString text =
            QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}))
                .normalized(QString::NormalizationForm_KC);
        for (const core::Handle &handle : bands.handles) {
            QVERIFY(seen.contains("UKE1:999999-001:" + handle.text().toLatin1()));
            QCOMPARE(text.count(handle.displayText()), 2);
        }
        QCOMPARE(text.count(u"練習 PRACTICE"_s), 40);
        QCOMPARE(text.count(u"見本第一小学校"_s), 40);
    }

    // The longest code that a shelter may have, in letters that pack badly.
    void longCodes_areDrawn()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(paper::printWristbands(
            buffer, {QString(32, u'z'), QString(300, u'長'), core::Mode::Real, twenty()}));
        QVERIFY(buffer.data().startsWith("%PDF"));
    }

    void moreThanACodeHolds_isSaid()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(!paper::printWristbands(buffer,
                                        {QString(3'000, u'z'), {}, core::Mode::Real, twenty()}));
    }
};

QTEST_MAIN(WristbandSheetTest)
#include "tst_WristbandSheet.moc"

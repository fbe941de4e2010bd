// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintedForm.h"
#include "ocr/TesseractLine.h"
#include "tests/ocr/DrawnLine.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;
using ocr::TesseractLine;

class TestTesseractLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainPrint_isRead();
    void theCellsOfLetters_lieInTheLineFromLeftToRight();
    void aDate_isReadWithItsOwnLetters();
    void noPicture_isNothing();
    void noise_isSoonOver();
    void withoutLanguageData_itSaysSo();

private:
    QString read(const cv::Mat &line, TesseractLine::Letters letters = TesseractLine::Letters::All);

    std::optional<TesseractLine> m_tesseract;
};

void TestTesseractLine::initTestCase()
{
    auto opened = TesseractLine::open();
    QVERIFY(opened.has_value());
    m_tesseract = std::move(*opened);
}

QString TestTesseractLine::read(const cv::Mat &line, TesseractLine::Letters letters)
{
    QString text;
    for (const ocr::ReadLetter &letter : m_tesseract->read(line, letters).letters)
        text += QString::fromUcs4(&letter.letter, 1);
    return ocr::foldPrinted(text);
}

void TestTesseractLine::plainPrint_isRead()
{
    QCOMPARE(read(drawnLine(u"宮崎県日南市時任町1234番地"_s)), u"宮崎県日南市時任町1234番地"_s);
}

void TestTesseractLine::theCellsOfLetters_lieInTheLineFromLeftToRight()
{
    const cv::Mat line = drawnLine(u"東京都台東区"_s, 96);
    const ocr::ReadLine read = m_tesseract->read(line);
    QCOMPARE(read.letters.size(), std::size_t(6));
    for (std::size_t at = 0; at < read.letters.size(); ++at) {
        const cv::Rect cell = read.letters[at].cell;
        QVERIFY(!cell.empty());
        QCOMPARE(cell & cv::Rect(0, 0, line.cols, line.rows), cell);
        // The network only says about where one stands.
        QVERIFY(at == 0 || cell.x > read.letters[at - 1].cell.x);
        QVERIFY(read.letters[at].likeness > 0.5F && read.letters[at].likeness <= 1);
    }
    QVERIFY(read.score > 0.5F && read.score <= 1);
}

void TestTesseractLine::aDate_isReadWithItsOwnLetters()
{
    const cv::Mat line = drawnLine(u"昭和58年12月18日生"_s);
    QCOMPARE(read(line, TesseractLine::Letters::Date), u"昭和58年12月18日生"_s);
    for (const QChar letter : read(line, TesseractLine::Letters::Digits))
        QVERIFY(letter >= u'0' && letter <= u'9');
    // The next line is read with all letters again.
    QCOMPARE(read(drawnLine(u"東京都台東区"_s)), u"東京都台東区"_s);
}

void TestTesseractLine::noPicture_isNothing()
{
    QVERIFY(m_tesseract->read({}).letters.empty());
    QVERIFY(m_tesseract->read(cv::Mat(40, 200, CV_8UC3)).letters.empty());
    QVERIFY(m_tesseract->read(cv::Mat(40, 200, CV_8U, cv::Scalar(255))).letters.empty());
}

void TestTesseractLine::noise_isSoonOver()
{
    cv::Mat noise(80, 4000, CV_8U);
    cv::RNG(7).fill(noise, cv::RNG::UNIFORM, 0, 256);
    QElapsedTimer timer;
    timer.start();
    (void)m_tesseract->read(noise);
    // Two seconds, and what a busy machine adds.
    QVERIFY(timer.elapsed() < 6000);
}

void TestTesseractLine::withoutLanguageData_itSaysSo()
{
    const QTemporaryDir empty;
    const auto opened = TesseractLine::open(empty.path());
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error(), ocr::OcrError::NoTesseract);
}

QTEST_MAIN(TestTesseractLine)
#include "tst_TesseractLine.moc"

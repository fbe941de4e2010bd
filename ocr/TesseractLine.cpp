// SPDX-License-Identifier: Apache-2.0
#include "ocr/TesseractLine.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <dlfcn.h>
#include <exception>
#include <opencv2/imgproc.hpp>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

namespace ocr {

namespace {

constexpr int mostMilliseconds = 2000;
// The network's input is 36 pixels high; larger letters only cost time.
constexpr int lineHeight = 72;
// Tesseract wants clean paper around a line (its own guide to better quality).
constexpr int border = 12;

struct Prepared
{
    cv::Mat picture;
    double scale = 1; // of the picture to the line
};

Prepared prepare(const LineImage &line)
{
    Prepared prepared;
    prepared.scale = std::min(1.0, static_cast<double>(lineHeight) / line.rows);
    cv::resize(line, prepared.picture, {}, prepared.scale, prepared.scale, cv::INTER_AREA);
    cv::copyMakeBorder(prepared.picture,
                       prepared.picture,
                       border,
                       border,
                       border,
                       border,
                       cv::BORDER_CONSTANT,
                       cv::Scalar(255));
    return prepared;
}

// For a line's small network, four threads of OpenMP cost twice the time of one and keep the other
// cores from their work. Tesseract asks for them by name, which only this overrules; its own advice
// is an environment variable (OMP_THREAD_LIMIT), which is too late once a program runs. It holds
// for the thread that calls it, and so for the one that reads.
void keepToOneThread()
{
    using Setter = void (*)(int);
    // Whichever OpenMP Tesseract was built with; without one there is nothing to keep.
    if (const auto set =
            reinterpret_cast<Setter>(::dlsym(RTLD_DEFAULT, "omp_set_max_active_levels")))
        set(0);
}

const char *whitelist(TesseractLine::Letters letters)
{
    switch (letters) {
    case TesseractLine::Letters::All:
        return "";
    case TesseractLine::Letters::Digits:
        return "0123456789";
    case TesseractLine::Letters::Date:
        return "0123456789年月日生有効まで明治大正昭和平成令元()";
    }
    return "";
}

cv::Rect cellOf(const tesseract::ResultIterator &symbol, const Prepared &prepared, cv::Size line)
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    symbol.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
    const auto back = [&](int at) {
        return static_cast<int>(std::lround((at - border) / prepared.scale));
    };
    return cv::Rect(cv::Point(back(left), back(top)), cv::Point(back(right), back(bottom))) &
           cv::Rect({0, 0}, line);
}

ReadLine collect(tesseract::ResultIterator &symbol, const Prepared &prepared, cv::Size line)
{
    ReadLine read;
    do {
        const std::unique_ptr<const char[]> text(symbol.GetUTF8Text(tesseract::RIL_SYMBOL));
        const std::u32string letters = QString::fromUtf8(text.get()).trimmed().toStdU32String();
        if (letters.empty())
            continue;
        const cv::Rect cell = cellOf(symbol, prepared, line);
        const float confidence = symbol.Confidence(tesseract::RIL_SYMBOL) / 100;
        // A ligature of the network's own alphabet is more than one letter in one place.
        for (const char32_t letter : letters)
            read.letters.push_back({letter, cell, confidence, {}});
        read.score += confidence * static_cast<float>(letters.size());
    } while (symbol.Next(tesseract::RIL_SYMBOL));
    if (!read.letters.empty())
        read.score /= static_cast<float>(read.letters.size());
    return read;
}

} // namespace

TesseractLine::TesseractLine(std::unique_ptr<tesseract::TessBaseAPI> engine)
    : m_engine(std::move(engine))
{}

TesseractLine::TesseractLine(TesseractLine &&) noexcept = default;
TesseractLine &TesseractLine::operator=(TesseractLine &&) noexcept = default;
TesseractLine::~TesseractLine() = default;

core::Result<TesseractLine, OcrError> TesseractLine::open(const QString &folder)
{
    try {
        auto engine = std::make_unique<tesseract::TessBaseAPI>();
        const QByteArray path = QFile::encodeName(folder);
        engine->SetVariable("debug_file", "/dev/null");
        if (engine->Init(
                path.isEmpty() ? nullptr : path.constData(), "jpn", tesseract::OEM_LSTM_ONLY) != 0)
            return core::fail(OcrError::NoTesseract);
        engine->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
        engine->SetVariable("preserve_interword_spaces", "1");
        return TesseractLine(std::move(engine));
    } catch (const std::exception &) {
        return core::fail(OcrError::NoTesseract);
    }
}

ReadLine TesseractLine::read(const LineImage &line, Letters letters)
{
    if (line.empty() || line.type() != CV_8UC1)
        return {};
    try {
        keepToOneThread();
        const Prepared prepared = prepare(line);
        m_engine->SetVariable("tessedit_char_whitelist", whitelist(letters));
        m_engine->SetImage(prepared.picture.data,
                           prepared.picture.cols,
                           prepared.picture.rows,
                           1,
                           static_cast<int>(prepared.picture.step));
        // Without one Tesseract guesses it. It matters little for one line.
        m_engine->SetSourceResolution(300);
        tesseract::ETEXT_DESC monitor;
        monitor.set_deadline_msecs(mostMilliseconds);
        ReadLine read;
        if (m_engine->Recognize(&monitor) == 0) {
            const std::unique_ptr<tesseract::ResultIterator> symbol(m_engine->GetIterator());
            if (symbol)
                read = collect(*symbol, prepared, line.size());
        }
        m_engine->Clear();
        return read;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace ocr

// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressReading.h"

#include "ocr/GrammarMatch.h"
#include "ocr/PrintedForm.h"
#include "ocr/TesseractLine.h"
#include "ocr/WordsGrammar.h"

#include <algorithm>
#include <map>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

constexpr std::size_t mostOfEach = 5; // readings that each reader may bring in
constexpr qsizetype mostAlternatives = 4;
constexpr float leastScore = 0.4F; // less, and a poor text besides, is no address
constexpr float poorCost = 3;
// Tesseract's text is so far from every listed address that the town may be another one.
constexpr float costOfListed = 1.5F;
constexpr float kanjiForDigit = 2;
constexpr float likenessOfCost = 0.2F; // what a letter that Tesseract sees otherwise weighs
constexpr float farOff = 1.5F;         // of a text that a reader cannot see in the line at all
constexpr double paperBetween = 0.3;   // of a line's height, beside its own margin
// Sure: hardly anything of Tesseract's text had to be moved, and the table sees nothing else.
constexpr float sureCost = 1.1F;
constexpr float sureScore = 0.7F;

// The lines of an address behind each other, letters equally high. Between them is as much paper
// as a space may have and need not: a building begins there, or what belongs together was parted.
LineImage joined(const std::vector<LineImage> &lines)
{
    LineImage whole;
    for (const LineImage &line : lines) {
        if (line.empty())
            continue;
        if (whole.empty()) {
            whole = line;
            continue;
        }
        cv::Mat next;
        const double scale = static_cast<double>(whole.rows) / line.rows;
        cv::resize(line, next, {std::max(1, cvRound(line.cols * scale)), whole.rows});
        const int paper = cvRound(paperBetween * whole.rows);
        cv::copyMakeBorder(next, next, 0, 0, paper, 0, cv::BORDER_CONSTANT, cv::Scalar(255));
        cv::hconcat(whole, next, whole);
    }
    return whole;
}

ReadLine folded(ReadLine seen)
{
    const std::u32string text =
        foldPrinted(QString::fromStdU32String(seen.text())).toStdU32String();
    for (std::size_t at = 0; at < seen.letters.size() && at < text.size(); ++at)
        seen.letters[at].letter = text[at];
    std::erase_if(seen.letters, [](const ReadLetter &letter) { return letter.letter == U' '; });
    return seen;
}

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

bool isLetterOfPlaces(char32_t letter)
{
    return letter >= 0x3041 && letter != U'一' && letter != U'ー' && letter != U'二' &&
           letter != U'了';
}

float byConfidence(const ReadLetter &seen, char32_t letter)
{
    // A digit is simple enough that Tesseract takes none for a kanji.
    if (isDigit(letter) && isLetterOfPlaces(seen.letter))
        return kanjiForDigit;
    return 0.5F + 0.5F * seen.likeness;
}

// As above, for texts that are there already: Tesseract tells towns well and digits less so (0 from
// 9 above all), and the glyph table the other way round.
float byKind(const ReadLetter &seen, char32_t letter)
{
    return isDigit(seen.letter) && isDigit(letter) ? 0.3F : byConfidence(seen, letter);
}

void append(std::vector<std::u32string> &texts, const std::u32string &text)
{
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(text);
}

// Where the numbers begin.
std::size_t tailOf(const std::u32string &text)
{
    return std::min(text.find_first_of(U"0123456789"), text.size());
}

// One reader may be right about the town and the other about the numbers.
void appendCrossings(std::vector<std::u32string> &texts,
                     const std::vector<std::u32string> &some,
                     const std::vector<std::u32string> &others)
{
    for (const std::u32string &one : some) {
        for (const std::u32string &other : others) {
            append(texts, one.substr(0, tailOf(one)) + other.substr(tailOf(other)));
            append(texts, other.substr(0, tailOf(other)) + one.substr(tailOf(one)));
        }
    }
}

std::vector<std::u32string> allOf(const std::vector<std::u32string> &glyphs,
                                  const std::vector<std::u32string> &meant)
{
    std::vector<std::u32string> texts;
    for (const std::u32string &text : glyphs)
        append(texts, text);
    for (const std::u32string &text : meant)
        append(texts, text);
    return texts;
}

std::u32string withoutSpaces(std::u32string text)
{
    std::erase(text, U' ');
    return text;
}

} // namespace

AddressReader::AddressReader(const Gazetteer &gazetteer,
                             const LineReader &reader,
                             TesseractLine *tesseract)
    : m_reader(reader)
    , m_tesseract(tesseract)
    , m_listed(gazetteer, AddressGrammar::Towns::Listed)
    , m_any(gazetteer, AddressGrammar::Towns::Any)
{}

AddressReading AddressReader::read(const std::vector<LineImage> &lines) const
{
    const LineImage line = joined(lines);
    if (line.empty())
        return {};
    const ReadLine seen = m_tesseract == nullptr ? ReadLine{} : folded(m_tesseract->read(line));
    Readings readings = readingsBy(m_listed, line, seen);
    const bool agree =
        !readings.glyphs.empty() && !readings.meant.empty() &&
        withoutSpaces(readings.glyphs.front()) == withoutSpaces(readings.meant.front());
    if (!agree && (readings.glyphs.empty() || readings.cost > costOfListed)) {
        const Readings any = readingsBy(m_any, line, seen);
        readings.glyphs.insert(readings.glyphs.end(), any.glyphs.begin(), any.glyphs.end());
        readings.meant.insert(readings.meant.end(), any.meant.begin(), any.meant.end());
        readings.score = std::max(readings.score, any.score);
        readings.cost = std::min(readings.cost, any.cost);
    }
    // Of a field without print Tesseract still says something.
    if (readings.glyphs.empty() || (readings.score < leastScore && readings.cost > poorCost))
        return {};
    std::vector<std::u32string> texts;
    if (agree)
        texts = allOf(readings.glyphs, readings.meant);
    else
        for (const Judged &one : judge(readings, line, seen))
            texts.push_back(one.text);
    AddressReading reading;
    reading.value = QString::fromStdU32String(texts.front());
    for (const std::u32string &text : texts)
        if (const QString other = QString::fromStdU32String(text);
            other != reading.value && reading.alternatives.size() < mostAlternatives)
            reading.alternatives.append(other);
    if (agree && readings.score > sureScore && readings.cost < sureCost &&
        endsInNumber(texts.front()))
        reading.sureness = core::Sureness::Sure;
    return reading;
}

AddressReader::Readings AddressReader::readingsBy(const AddressGrammar &grammar,
                                                  const LineImage &line,
                                                  const ReadLine &seen) const
{
    Readings readings;
    for (const ReadLine &reading : m_reader.read(line, grammar, mostOfEach)) {
        readings.score = std::max(readings.score, reading.score);
        append(readings.glyphs, reading.text());
    }
    for (const Meant &meant : meantBy(seen.letters, grammar, byConfidence, mostOfEach)) {
        readings.cost = std::min(readings.cost, meant.cost);
        append(readings.meant, meant.text);
    }
    return readings;
}

std::vector<AddressReader::Judged>
AddressReader::judge(const Readings &readings, const LineImage &line, const ReadLine &seen) const
{
    std::vector<std::u32string> texts = allOf(readings.glyphs, readings.meant);
    appendCrossings(texts, readings.glyphs, readings.meant);
    const WordsGrammar these(texts);
    std::map<std::u32string, float> likenesses;
    const std::vector<ReadLine> glyphs = m_reader.read(line, these, texts.size());
    for (const ReadLine &reading : glyphs)
        likenesses[reading.text()] = &reading == &glyphs.front() ? 0 : reading.margin;
    std::map<std::u32string, float> costs;
    for (const Meant &meant : meantBy(seen.letters, these, byKind, texts.size()))
        costs[meant.text] = meant.cost;
    std::vector<Judged> judged;
    for (const std::u32string &text : texts) {
        const auto likeness = likenesses.find(text);
        const auto cost = costs.find(text);
        judged.push_back({text,
                          weightOf(text) +
                              (likeness == likenesses.end() ? -farOff : likeness->second) -
                              likenessOfCost * (cost == costs.end() ? farCost : cost->second)});
    }
    std::stable_sort(judged.begin(), judged.end(), [](const Judged &one, const Judged &other) {
        return one.value > other.value;
    });
    return judged;
}

float AddressReader::weightOf(const std::u32string &text) const
{
    Grammar::Step at{m_any.start(), 0};
    for (const char32_t letter : text) {
        const auto next = m_any.next(at.state, letter);
        if (!next)
            return -farOff;
        at = {next->state, at.weight + next->weight};
    }
    return at.weight;
}

bool AddressReader::endsInNumber(const std::u32string &text) const
{
    auto state = m_any.start();
    for (const char32_t letter : text) {
        const auto next = m_any.next(state, letter);
        if (!next)
            return false;
        state = next->state;
    }
    return m_any.hasNumber(state);
}

} // namespace ocr

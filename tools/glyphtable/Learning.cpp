// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Learning.h"

#include <cmath>
#include <opencv2/core.hpp>
#include <span>

namespace glyphtable {

namespace {

constexpr std::size_t count = ocr::glyphFeatureCount;

// Of the features' own variance; keeps directions that hardly vary from counting most.
constexpr float floorShare = 0.1F;

// Adds the products of the rows to the upper half of a scatter matrix; eight at a time, because
// reading and writing the matrix costs more than multiplying.
void scatter(std::span<const Row> rows, Matrix &matrix)
{
    constexpr std::size_t together = 8;
    std::array<Row, together> block{};
    for (std::size_t from = 0; from < rows.size(); from += together) {
        for (std::size_t k = 0; k < together; ++k)
            block[k] = from + k < rows.size() ? rows[from + k] : Row{};
        for (std::size_t i = 0; i < count; ++i) {
            float *out = matrix[i].data();
            for (std::size_t j = i; j < count; ++j) {
                float sum = 0;
                for (std::size_t k = 0; k < together; ++k)
                    sum += block[k][i] * block[k][j];
                out[j] += sum;
            }
        }
    }
}

cv::Mat symmetric(const Matrix &upper, double scale)
{
    cv::Mat full(static_cast<int>(count), static_cast<int>(count), CV_64F);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i; j < count; ++j) {
            const double value = static_cast<double>(upper[i][j]) * scale;
            full.at<double>(static_cast<int>(i), static_cast<int>(j)) = value;
            full.at<double>(static_cast<int>(j), static_cast<int>(i)) = value;
        }
    }
    return full;
}

Row difference(const Row &one, const Row &other)
{
    Row result{};
    for (std::size_t i = 0; i < count; ++i)
        result[i] = one[i] - other[i];
    return result;
}

Row meanOf(std::span<const Row> rows)
{
    Row mean{};
    for (const Row &row : rows)
        for (std::size_t i = 0; i < count; ++i)
            mean[i] += row[i] / static_cast<float>(rows.size());
    return mean;
}

} // namespace

Learning::Learning()
    : m_within(count)
{}

void Learning::add(const std::vector<ocr::GlyphFeatures> &glyphs)
{
    const Row mean = meanOf(glyphs);
    std::vector<Row> differences;
    for (const auto &glyph : glyphs)
        differences.push_back(difference(glyph, mean));
    scatter(differences, m_within);
    m_glyphs += glyphs.size();
    m_means.push_back(mean);
}

Row Learning::mean() const
{
    return meanOf(m_means);
}

Matrix Learning::projection() const
{
    cv::Mat within = symmetric(m_within, 1.0 / static_cast<double>(m_glyphs));
    const double level = cv::trace(within)[0] / static_cast<double>(count);
    within += floorShare * level * cv::Mat::eye(within.size(), CV_64F);
    cv::Mat values;
    cv::Mat vectors;
    cv::eigen(within, values, vectors);
    for (int row = 0; row < vectors.rows; ++row)
        vectors.row(row) /= std::sqrt(values.at<double>(row));

    const Row middle = mean();
    std::vector<Row> differences;
    for (const Row &letter : m_means)
        differences.push_back(difference(letter, middle));
    Matrix between(count);
    scatter(differences, between);
    const cv::Mat whitened =
        vectors * symmetric(between, 1.0 / static_cast<double>(m_means.size())) * vectors.t();
    cv::Mat spreads;
    cv::Mat directions;
    cv::eigen(whitened, spreads, directions);
    const cv::Mat all = directions * vectors;
    Matrix projection(count);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j)
            projection[i][j] =
                static_cast<float>(all.at<double>(static_cast<int>(i), static_cast<int>(j)));
    return projection;
}

} // namespace glyphtable

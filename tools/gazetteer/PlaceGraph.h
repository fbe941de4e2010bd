// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/gazetteer/PostalList.h"

#include <QByteArray>

#include <optional>

// The least graph whose ways are the places and nothing else, as ocr/PlaceFile.h lays it down.
// Nothing: they do not fit into it.
[[nodiscard]] std::optional<QByteArray> placeGraph(const Places &places);

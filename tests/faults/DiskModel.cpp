// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/DiskModel.h"

#include "tests/faults/RawFiles.h"

#include <algorithm>

namespace faults {

namespace {

constexpr std::uint64_t sectorSize = 512; // what a disk writes whole or not at all

// A write, or a change of size.
struct Change
{
    enum class Kind { Write, Resize } kind = Kind::Write;
    std::uint64_t moment = 0;
    std::uint64_t at = 0; // offset, or the new size
    std::string bytes;
};

// The part of a write that lies in one sector.
struct Piece
{
    std::uint64_t sector = 0;
    std::uint64_t offset = 0; // in the file
    std::string_view bytes;
};

std::vector<Piece> piecesOf(const Change &change)
{
    std::vector<Piece> pieces;
    std::uint64_t done = 0;
    while (done < change.bytes.size()) {
        const std::uint64_t offset = change.at + done;
        const std::uint64_t inSector =
            std::min(sectorSize - offset % sectorSize, change.bytes.size() - done);
        pieces.push_back(
            {offset / sectorSize, offset, std::string_view(change.bytes).substr(done, inSector)});
        done += inSector;
    }
    return pieces;
}

void put(std::string &content, std::uint64_t offset, std::string_view bytes)
{
    content.resize(std::max<std::size_t>(content.size(), offset + bytes.size()));
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
}

std::string parentOf(const std::string &path)
{
    return path.substr(0, path.rfind('/'));
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

std::uint64_t draw(std::mt19937 &random, std::uint64_t below)
{
    return below == 0 ? 0 : random() % below;
}

} // namespace

struct DiskModel::Node
{
    bool isFolder = false;
    mode_t mode = 0;
    std::map<std::string, NodePtr> names;   // of a folder, as the program sees it
    std::map<std::string, NodePtr> durable; // and as it is on the disk
    std::string content;                    // of a file, as it is on the disk
    std::vector<Change> pending;
};

void DiskModel::addRoot(const std::string &folder)
{
    const auto node = std::make_shared<Node>();
    node->isFolder = true;
    m_roots[folder] = node;
    scan(folder, *node);
}

void DiskModel::scan(const std::string &path, Node &folder)
{
    for (const raw::Entry &entry : raw::entriesOf(path)) {
        const auto node = std::make_shared<Node>();
        node->isFolder = entry.isFolder;
        node->mode = entry.mode;
        const std::string inside = path + '/' + entry.name;
        if (node->isFolder) {
            scan(inside, *node);
        } else {
            node->content = raw::read(inside);
        }
        folder.names[entry.name] = node;
        folder.durable[entry.name] = node;
    }
}

bool DiskModel::covers(const std::string &path) const
{
    return std::any_of(m_roots.begin(), m_roots.end(), [&path](const auto &root) {
        return path.compare(0, root.first.size(), root.first) == 0 &&
               (path.size() == root.first.size() || path[root.first.size()] == '/');
    });
}

DiskModel::NodePtr DiskModel::find(const std::string &path) const
{
    if (const auto root = m_roots.find(path); root != m_roots.end()) {
        return root->second;
    }
    if (!covers(path)) {
        return nullptr;
    }
    const NodePtr folder = folderOf(path);
    if (!folder) {
        return nullptr;
    }
    const auto found = folder->names.find(nameOf(path));
    return found == folder->names.end() ? nullptr : found->second;
}

DiskModel::NodePtr DiskModel::folderOf(const std::string &path) const
{
    return find(parentOf(path));
}

DiskModel::NodePtr DiskModel::create(const std::string &path, mode_t mode)
{
    const auto node = std::make_shared<Node>();
    node->isFolder = (mode & S_IFDIR) != 0;
    node->mode = mode & 07777;
    change({0, {{folderOf(path), nameOf(path), node}}});
    return node;
}

void DiskModel::remove(const std::string &path)
{
    change({0, {{folderOf(path), nameOf(path), nullptr}}});
}

void DiskModel::rename(const std::string &from, const std::string &to)
{
    const NodePtr node = find(from);
    change({0, {{folderOf(from), nameOf(from), nullptr}, {folderOf(to), nameOf(to), node}}});
}

void DiskModel::change(NameChange change)
{
    change.moment = ++m_moment;
    for (const NameChange::Entry &entry : change.entries) {
        if (!entry.folder) {
            return; // in a folder that nobody knows
        }
        if (entry.node) {
            entry.folder->names[entry.name] = entry.node;
        } else {
            entry.folder->names.erase(entry.name);
        }
    }
    m_pendingNames.push_back(std::move(change));
}

void DiskModel::apply(const NameChange &change)
{
    for (const NameChange::Entry &entry : change.entries) {
        if (entry.node) {
            entry.folder->durable[entry.name] = entry.node;
        } else {
            entry.folder->durable.erase(entry.name);
        }
    }
}

void DiskModel::write(const NodePtr &file, std::uint64_t offset, std::string_view bytes)
{
    file->pending.push_back({Change::Kind::Write, ++m_moment, offset, std::string(bytes)});
}

void DiskModel::resize(const NodePtr &file, std::uint64_t size)
{
    file->pending.push_back({Change::Kind::Resize, ++m_moment, size, {}});
}

void DiskModel::sync(const NodePtr &node)
{
    ++m_moment;
    for (const Change &change : node->pending) {
        if (change.kind == Change::Kind::Write) {
            put(node->content, change.at, change.bytes);
        } else {
            node->content.resize(change.at);
        }
    }
    node->pending.clear();
    settleNames(node);
}

void DiskModel::settleNames(const NodePtr &node)
{
    const auto settles = [this, &node](const NameChange &change) {
        return m_names == Names::Journal ||
               std::any_of(change.entries.begin(), change.entries.end(), [&node](const auto &one) {
                   return one.folder == node;
               });
    };
    for (const NameChange &change : m_pendingNames) {
        if (settles(change)) {
            apply(change);
        }
    }
    m_pendingNames.erase(std::remove_if(m_pendingNames.begin(), m_pendingNames.end(), settles),
                         m_pendingNames.end());
}

namespace {

// Every file and folder below, by path; folders before what is in them.
template <typename Node, typename Names>
void collect(const std::string &path,
             const Node &folder,
             Names names,
             std::map<std::string, std::shared_ptr<Node>> &into)
{
    for (const auto &[name, node] : folder.*names) {
        into[path + '/' + name] = node;
        if (node->isFolder) {
            collect(path + '/' + name, *node, names, into);
        }
    }
}

} // namespace

void DiskModel::loseThePower(Loss loss, std::uint32_t seed)
{
    std::mt19937 random(seed);
    Files before;
    for (const auto &[path, root] : m_roots) {
        collect(path, *root, &Node::names, before);
    }
    m_keptBefore = loss == Loss::DropAll ? 0 : draw(random, m_moment + 1);
    m_torn = lastWrite(before);
    chooseNames(loss, random);
    Files after;
    for (const auto &[path, root] : m_roots) {
        collect(path, *root, &Node::durable, after);
    }
    restore(before, after, loss, random);
}

std::uint64_t DiskModel::lastWrite(const Files &files) const
{
    std::uint64_t last = 0;
    for (const auto &[path, node] : files) {
        for (const Change &change : node->pending) {
            last = change.kind == Change::Kind::Write ? std::max(last, change.moment) : last;
        }
    }
    return last;
}

void DiskModel::chooseNames(Loss loss, std::mt19937 &random)
{
    for (const NameChange &change : m_pendingNames) {
        const bool inOrder = loss != Loss::AnySectors || m_names == Names::Journal;
        const bool isKept = loss == Loss::TornLast ||
                            (inOrder ? change.moment < m_keptBefore : draw(random, 2) == 0);
        if (isKept) {
            apply(change);
        }
    }
}

std::string DiskModel::survivorOf(const Node &file, Loss loss, std::mt19937 &random) const
{
    // A sector is written as it was at some moment: never a later write without an earlier one to
    // the same sector.
    std::map<std::uint64_t, std::uint64_t> versions;
    std::uint64_t resizes = 0;
    for (const Change &change : file.pending) {
        resizes += change.kind == Change::Kind::Resize ? 1 : 0;
        for (const Piece &piece : piecesOf(change)) {
            ++versions[piece.sector];
        }
    }
    for (auto &[sector, count] : versions) {
        count = draw(random, count + 1);
    }
    std::uint64_t keptResizes = draw(random, resizes + 1);
    std::string content = file.content;
    for (const Change &change : file.pending) {
        const bool inOrder = loss == Loss::TornLast || change.moment < m_keptBefore;
        const auto pieces = piecesOf(change);
        const std::uint64_t torn =
            change.moment == m_torn ? draw(random, pieces.size() + 1) : pieces.size();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            bool isKept = inOrder && (loss != Loss::TornLast || i < torn);
            if (loss == Loss::AnySectors) {
                auto &left = versions[pieces[i].sector];
                isKept = left > 0;
                left -= isKept ? 1 : 0;
            }
            if (isKept) {
                put(content, pieces[i].offset, pieces[i].bytes);
            }
        }
        if (change.kind == Change::Kind::Resize &&
            (loss == Loss::AnySectors ? keptResizes > 0 : inOrder)) {
            keptResizes -= keptResizes > 0 ? 1 : 0;
            content.resize(change.at);
        }
    }
    return content;
}

void DiskModel::restore(const Files &before,
                        const Files &after,
                        Loss loss,
                        std::mt19937 &random) const
{
    for (auto file = before.rbegin(); file != before.rend(); ++file) {
        const auto kept = after.find(file->first);
        if (kept == after.end() || kept->second != file->second) {
            raw::remove(file->first, file->second->isFolder);
        }
    }
    for (const auto &[path, node] : after) {
        if (node->isFolder) {
            raw::makeFolder(path, node->mode);
            raw::removeVolatile(path);
            continue;
        }
        const auto was = before.find(path);
        const bool isUntouched =
            node->pending.empty() && was != before.end() && was->second == node;
        if (!isUntouched) {
            raw::write(path, survivorOf(*node, loss, random), node->mode);
        }
    }
    for (const auto &[path, root] : m_roots) {
        raw::removeVolatile(path);
    }
}

} // namespace faults
